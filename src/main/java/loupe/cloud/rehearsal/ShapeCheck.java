package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Looks whether a request keeps its shape, and says every place where it does not, in the words that AWS uses. */
record ShapeCheck(Map<String, RequestShape> shapes, String root) {

    void check(Map<String, Object> request) throws Refused {
        List<String> faults = new ArrayList<>();
        value(request, root, "", faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults.size() + " validation error" + (faults.size() == 1 ? "" : "s") + " detected: " + String.join("; ", faults));
        }
    }

    private void value(Object value, String shape, String place, List<String> faults) throws Refused {
        switch (shapes.get(shape)) {
            case RequestShape.Structure kind -> structure(kind(value, Map.class, place), kind, place, faults);
            case RequestShape.Table kind -> table(kind(value, Map.class, place), kind, place, faults);
            case RequestShape.Row kind -> row(kind(value, List.class, place), kind, place, faults);
            case RequestShape.Text kind -> text(kind(value, String.class, place), kind, place, faults);
            case RequestShape.Numeric kind -> number(kind(value, Number.class, place), kind, place, faults);
            case RequestShape.Truth kind -> kind(value, Boolean.class, place);
        }
    }

    private void structure(Map<?, ?> object, RequestShape.Structure kind, String place, List<String> faults) throws Refused {
        for (String name : kind.required()) {
            if (!object.containsKey(name)) {
                faults.add(fault("null", inside(place, name), "Member must not be null"));
            }
        }
        for (Map.Entry<?, ?> member : object.entrySet()) {
            String name = (String) member.getKey();
            if (kind.members().containsKey(name)) {
                value(member.getValue(), kind.members().get(name), inside(place, name), faults);
            } else {
                faults.add("There is no member '" + name + "'" + (place.isEmpty() ? "" : " in '" + place + "'"));
            }
        }
    }

    private void table(Map<?, ?> map, RequestShape.Table kind, String place, List<String> faults) throws Refused {
        size(map.size(), kind.least(), kind.most(), new Found("{…}", place, faults));
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            value(entry.getKey(), kind.key(), place + ".key", faults);
            value(entry.getValue(), kind.value(), place + "." + entry.getKey() + ".member", faults);
        }
    }

    private void row(List<?> list, RequestShape.Row kind, String place, List<String> faults) throws Refused {
        size(list.size(), kind.least(), kind.most(), new Found("[…]", place, faults));
        for (int i = 0; i < list.size(); i++) {
            value(list.get(i), kind.item(), place + "." + (i + 1) + ".member", faults);
        }
    }

    private void text(String text, RequestShape.Text kind, String place, List<String> faults) {
        Found found = new Found(text, place, faults);
        size(text.length(), kind.least(), kind.most(), found);
        if (!kind.words().isEmpty() && !kind.words().contains(text)) {
            found.add("Member must satisfy enum value set: [" + String.join(", ", kind.words()) + "]");
        }
        if (kind.pattern().isPresent() && !kind.pattern().get().matcher(text).matches()) {
            found.add("Member must satisfy regular expression pattern: " + kind.pattern().get());
        }
    }

    private static void number(Number number, RequestShape.Numeric kind, String place, List<String> faults) throws Refused {
        if (kind.whole() && !(number instanceof Long)) {
            throw wrongKind(number, "a whole number", place);
        }
        Found found = new Found(number.toString(), place, faults);
        if (kind.least().isPresent() && number.doubleValue() < kind.least().getAsLong()) {
            found.add("Member must have value greater than or equal to " + kind.least().getAsLong());
        }
        if (kind.most().isPresent() && number.doubleValue() > kind.most().getAsLong()) {
            found.add("Member must have value less than or equal to " + kind.most().getAsLong());
        }
    }

    private static void size(int size, OptionalLong least, OptionalLong most, Found found) {
        if (least.isPresent() && size < least.getAsLong()) {
            found.add("Member must have length greater than or equal to " + least.getAsLong());
        }
        if (most.isPresent() && size > most.getAsLong()) {
            found.add("Member must have length less than or equal to " + most.getAsLong());
        }
    }

    private static <K> K kind(Object value, Class<K> wanted, String place) throws Refused {
        if (!wanted.isInstance(value)) {
            throw wrongKind(value, "a " + wanted.getSimpleName(), place);
        }
        return wanted.cast(value);
    }

    private static Refused wrongKind(Object value, String wanted, String place) {
        return new Refused(400, "SerializationException", "'" + place + "' must be " + wanted + ", not " + value);
    }

    private static String fault(String value, String place, String rule) {
        return "Value " + (value.equals("null") ? value : "'" + value + "'") + " at '" + place + "' failed to satisfy constraint: " + rule;
    }

    /** AWS writes places with a small first letter. */
    private static String inside(String place, String name) {
        String small = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return place.isEmpty() ? small : place + "." + small;
    }

    private record Found(String value, String place, List<String> faults) {
        void add(String rule) {
            faults.add(fault(value, place, rule));
        }
    }
}
