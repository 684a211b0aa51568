package loupe.ui.builder;

import java.util.function.Predicate;

/** What every card knows. @param seen whether a card is in sight @param backlog of those that are not */
record CardContext(BuilderViewModel model, LayerViews views, CardDrag drag, Predicate<LayerCard> seen, Backlog backlog) {}
