package loupe.recommend;

/** How a gradient becomes a step. */
public enum Optimizer {
    /** Stochastic gradient descent; with momentum where the model's recipe says so. */
    SGD,
    /** Steps scaled by running moments of the gradient (Kingma and Ba 2015). */
    ADAM
}
