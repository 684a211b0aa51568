package loupe.data.moonlight;

import java.util.List;
import loupe.data.Chance;

/** Words of which the titles of invented films are made. */
record TitleWords(List<String> words) {

    static final TitleWords TALKY = of("""
            Parliament Letters Supper Dialogue Confession Interview Lecture Diary Sermon Debate Whisper Question Answer Promise Secret
            Argument Rumour Testimony Postcard Telegram Conversation Monologue Excuse Proposal Verdict Gossip Alphabet Lesson Memoir
            Apology Toast Recital Dinner Library""");
    static final TitleWords KINETIC = of("""
            Chase Race Storm Engine Escape Rapids Pursuit Gallop Collision Explosion Sprint Ambush Avalanche Express Duel Hunt Stampede
            Raid Getaway Torpedo Turbine Hurricane Leap Flight Wildfire Convoy Heist Rally Rebound Rescue Ricochet Throttle Velocity
            Uprising""");
    static final TitleWords NEUTRAL = of("""
            Garden Winter Orchard Harvest Island Mirror Summer House River Harbour Cathedral Shore Valley Meadow Window Kitchen""");
    static final TitleWords HARD = of("""
            Rhythm Labyrinth Silhouette Rendezvous Bureau Chrysanthemum Sphinx Zephyr Psalm Mischief Lieutenant Wednesday Yacht Phosphorus
            Guarantee Millennium Acquaintance Connoisseur""");
    static final TitleWords ADJECTIVES = of("""
            Crooked Silent Last Second Hidden Borrowed Gentle Seventh Distant Little Northern Forgotten Unlikely Long Perfect Narrow
            Familiar Wandering Patient Broken Early Hollow Generous Reluctant Foreign Ordinary Final Stubborn Brief Honest""");
    static final TitleWords THINGS = of("""
            Lantern Paper Copper Salt Clockwork Velvet Amber Marble Cotton Glass Feather Cinnamon Ribbon Walnut Umbrella Porcelain Candle
            Silver Thimble Saffron Button Ivory Juniper Chalk Honey Tin""");
    static final TitleWords PLACES = of("""
            Alder Marrowby Velden Tamsin Ostravel Kestrel Pellworth Sandover Quarrington Thornwick Elmwick Lowmarch Isselby Norrland
            Corrigan Duskerry Fennimore Halden""");
    static final TitleWords NAMES = of("""
            Ada Bruno Clementine Dmitri Edith Farouk Greta Hugo Imogen Jonas Katya Leopold Mirela Nils Odette Pavel Quentin Rosa Soren
            Tilda Umberto Vera Wanda Yusuf""");

    private static TitleWords of(String words) {
        return new TitleWords(List.of(words.split("\\s+")));
    }

    String pick(Chance chance) {
        return words.get(chance.below(words.size()));
    }
}
