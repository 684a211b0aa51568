package loupe.ui.builder;

/** What every card knows. @param backlog lets it speak */
record CardContext(BuilderViewModel model, LayerViews views, CardDrag drag, Backlog backlog) {}
