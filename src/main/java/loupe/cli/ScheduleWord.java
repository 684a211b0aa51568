package loupe.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.training.Schedule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a schedule's word, such as {@code one-cycle}. */
final class ScheduleWord implements ITypeConverter<Schedule> {

    @Override
    public Schedule convert(String text) {
        return Stream.of(Schedule.values()).filter(schedule -> word(schedule).equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + Stream.of(Schedule.values()).map(ScheduleWord::word).collect(Collectors.joining(", "))
                        + " but was '" + text + "'"));
    }

    private static String word(Schedule schedule) {
        return schedule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
