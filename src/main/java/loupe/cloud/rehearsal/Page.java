package loupe.cloud.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a list, as services give it out: so many at a time, and a token for the next. @param token of the page; empty for the first */
record Page<T>(List<T> all, int most, Optional<String> token) {

    /** @param list,next the members' names */
    Map<String, ?> answer(String list, String next) throws Refused {
        int from = token.isPresent() ? place(token.get()) : 0;
        int to = Math.min(all.size(), from + most);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(list, all.subList(Math.min(from, to), to));
        if (to < all.size()) {
            answer.put(next, Base64.getEncoder().encodeToString(Integer.toString(to).getBytes(StandardCharsets.US_ASCII)));
        }
        return answer;
    }

    private static int place(String token) throws Refused {
        try {
            return Integer.parseInt(new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("Invalid pagination token.");
        }
    }
}
