package loupe.ui.training;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.Augmentation;
import loupe.storage.FormState;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Site;

/** The form as it is kept on disk, and back. */
final class FormStates {

    private static final String AUTO = "auto";

    private FormStates() {}

    static TrainingForm form(FormState state) {
        Map<Setting, String> texts = new EnumMap<>(FormNumbers.texts(state.settings()));
        texts.put(Setting.SEED, Long.toString(state.seed()));
        texts.put(Setting.THREADS, state.threads() == 0 ? "" : Integer.toString(state.threads()));
        texts.put(Setting.AUGMENT, state.augment().equals(Augmentation.NONE.text()) ? "" : state.augment());
        String network = FormNetwork.text(FormNetwork.spec(state.network()));
        return new TrainingForm(network, state.data(), texts, state.settings().optimizer(), state.settings().schedule(),
                new TrainingForm.Place(named(EngineName.values(), state.engine()), named(Device.values(), state.device()),
                Site.parse(state.site()).orElse(Site.HERE)), state.start());
    }

    /** @param form one without faults */
    static FormState state(TrainingForm form) {
        return new FormState(form.network(), form.data(), FormNumbers.settings(form), FormNumbers.seed(form),
                form.place().engine().map(FormStates::word).orElse(AUTO),
                form.place().device().map(FormStates::word).orElse(AUTO), FormNumbers.threads(form), form.start(), FormNumbers.augmentation(form).text(),
                form.place().site().text());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        return Stream.of(all).filter(value -> word(value).equals(word)).findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
