package loupe.ui.common.code;

/** A line of code as it is shown. @param number from 0 @param changed by the last edit @param lit because its layer is pointed at */
record CodeLine(int number, String text, boolean changed, boolean lit) {}
