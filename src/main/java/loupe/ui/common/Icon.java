package loupe.ui.common;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The window's icons, by what they stand for. */
public enum Icon {
    DRAW(Material2OutlinedAL.GESTURE),
    BUILD(Material2OutlinedAL.LAYERS),
    AUGMENT(Material2OutlinedMZ.TUNE),
    TRAIN(Material2OutlinedMZ.SHOW_CHART),
    TUNE(Material2OutlinedMZ.SCATTER_PLOT),
    SETTINGS(Material2OutlinedMZ.SETTINGS),
    UNDO(Material2OutlinedMZ.UNDO),
    REDO(Material2OutlinedMZ.REDO),
    LIGHT(Material2OutlinedMZ.WB_SUNNY),
    DARK(Material2OutlinedMZ.NIGHTS_STAY),
    KEYS(Material2OutlinedAL.KEYBOARD),
    CLEAR(Material2OutlinedAL.DELETE_OUTLINE),
    ADD(Material2OutlinedAL.ADD),
    CLOSE(Material2OutlinedAL.CLOSE),
    OPEN(Material2OutlinedAL.IMAGE),
    FOLDER(Material2OutlinedAL.FOLDER_OPEN),
    BACK(Material2OutlinedAL.ARROW_BACK),
    COPY(Material2OutlinedAL.CONTENT_COPY),
    PLAY(Material2OutlinedMZ.PLAY_ARROW),
    PAUSE(Material2OutlinedMZ.PAUSE),
    STOP(Material2OutlinedMZ.STOP),
    ERROR(Material2OutlinedAL.ERROR_OUTLINE),
    WARNING(Material2OutlinedMZ.WARNING),
    INFO(Material2OutlinedAL.INFO),
    DONE(Material2OutlinedAL.CHECK_CIRCLE),
    DESK(Material2OutlinedMZ.VIEW_SIDEBAR),
    MORE(Material2OutlinedMZ.MORE_HORIZ),
    PEN(Material2OutlinedAL.LINE_WEIGHT),
    CHIP(Material2OutlinedMZ.MEMORY),
    MOVE(Material2OutlinedMZ.OPEN_WITH),
    TURN(Material2OutlinedMZ.ROTATE_RIGHT),
    SCALE(Material2OutlinedMZ.OPEN_IN_FULL),
    HANDLE(Material2OutlinedAL.DRAG_INDICATOR),
    UP(Material2OutlinedAL.ARROW_UPWARD),
    DOWN(Material2OutlinedAL.ARROW_DOWNWARD),
    MINUS(Material2OutlinedMZ.REMOVE),
    DUPLICATE(Material2OutlinedAL.LIBRARY_ADD),
    OFF(Material2OutlinedMZ.POWER_SETTINGS_NEW),
    FREEZE(Material2OutlinedAL.AC_UNIT),
    WRAP(Material2OutlinedAL.ALT_ROUTE),
    UNWRAP(Material2OutlinedAL.CALL_SPLIT),
    NEW(Material2OutlinedMZ.NOTE_ADD),
    FIRST(Material2OutlinedMZ.REPLAY),
    COMPARE(Material2OutlinedAL.COMPARE),
    FILMS(Material2OutlinedAL.LOCAL_MOVIES),
    RUNS(Material2OutlinedAL.FORMAT_LIST_BULLETED),
    CLOUD(Material2OutlinedAL.CLOUD);

    private final Ikon glyph;

    Icon(Ikon glyph) {
        this.glyph = glyph;
    }

    /** A new node that shows this icon in the colour of its surroundings. */
    public FontIcon node() {
        return new FontIcon(glyph);
    }
}
