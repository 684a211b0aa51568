package loupe.ui.draw;

import javafx.scene.paint.Color;

/** What the learner draws with: ink on paper, or chalk on slate. The paper's and the slate's colours are the style sheet's. */
enum Ground {
    PAPER(Color.web("#1f2328")), SLATE(Color.web("#f0f3f6"));

    private final Color ink;

    Ground(Color ink) {
        this.ink = ink;
    }

    static Ground of(boolean dark) {
        return dark ? SLATE : PAPER;
    }

    /** The colour of full ink. */
    Color ink() {
        return ink;
    }
}
