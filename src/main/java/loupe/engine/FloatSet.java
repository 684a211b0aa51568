package loupe.engine;

/** Both parts of a data set as the engines take them. */
record FloatSet(FloatPictures training, FloatPictures test) {}
