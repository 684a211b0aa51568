package loupe.ui.builder;

/** What every card knows. */
record CardContext(BuilderViewModel model, LayerViews views, CardDrag drag) {}
