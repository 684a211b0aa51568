package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a tuning job may choose for one hyperparameter. */
sealed interface SearchRange {

    String name();

    /** The value at {@code place}, from 0 to 1, as a hyperparameter is written. */
    String at(double place);

    /** Numbers. @param whole whether without a fraction */
    record Numbers(String name, double least, double most, Scale scale, boolean whole) implements SearchRange {
        @Override
        public String at(double place) {
            double value = Math.clamp(switch (scale) {
                case LINEAR -> least + place * (most - least);
                case LOGARITHMIC -> Math.exp(Math.log(least) + place * (Math.log(most) - Math.log(least)));
                case REVERSE_LOGARITHMIC -> 1 - Math.exp(Math.log(1 - least) + place * (Math.log(1 - most) - Math.log(1 - least)));
            }, least, most);
            return whole ? Long.toString(Math.round(value)) : Double.toString(value);
        }
    }

    /** One of several words. */
    record Words(String name, List<String> values) implements SearchRange {
        @Override
        public String at(double place) {
            return values.get((int) Math.min(values.size() - 1, Math.floor(place * values.size())));
        }
    }

    enum Scale { LINEAR, LOGARITHMIC, REVERSE_LOGARITHMIC }

    /** All ranges of a tuning job. @throws Refused where one is none */
    static List<SearchRange> of(Members ranges) throws Refused {
        List<SearchRange> all = new ArrayList<>();
        for (Members range : ranges.objects("IntegerParameterRanges")) {
            all.add(numbers(range, true));
        }
        for (Members range : ranges.objects("ContinuousParameterRanges")) {
            all.add(numbers(range, false));
        }
        for (Members range : ranges.objects("CategoricalParameterRanges")) {
            all.add(new Words(range.needed("Name"), range.texts("Values")));
        }
        return all;
    }

    private static Numbers numbers(Members range, boolean whole) throws Refused {
        String name = range.needed("Name");
        double least = number(range, "MinValue", whole);
        double most = number(range, "MaxValue", whole);
        if (least >= most) {
            throw Refused.invalid("The hyperparameter range of " + name + " is invalid: MinValue " + range.needed("MinValue")
                    + " must be less than MaxValue " + range.needed("MaxValue") + ".");
        }
        String told = range.text("ScalingType").orElse("Auto");
        Scale scale = told.equals("Auto") ? usual(least, most) : Scale.valueOf(told.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
        if (scale == Scale.LOGARITHMIC && least <= 0) {
            throw Refused.invalid("Logarithmic scaling of " + name + " needs a range above 0.");
        }
        if (scale == Scale.REVERSE_LOGARITHMIC && (whole || least < 0 || most >= 1)) {
            throw Refused.invalid("ReverseLogarithmic scaling of " + name + " needs a continuous range within 0 <= x < 1.");
        }
        return new Numbers(name, least, most, scale, whole);
    }

    /** Ranges over several powers of ten are searched by their powers. */
    private static Scale usual(double least, double most) {
        return least > 0 && most / least >= 100 ? Scale.LOGARITHMIC : Scale.LINEAR;
    }

    private static double number(Members range, String member, boolean whole) throws Refused {
        try {
            double value = whole ? Long.parseLong(range.needed(member)) : Double.parseDouble(range.needed(member));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        throw Refused.invalid(member + " of the hyperparameter " + range.needed("Name") + " is no " + (whole ? "whole " : "") + "number: " + range.needed(member));
    }
}
