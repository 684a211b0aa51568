package loupe.training;

/** How the gradient becomes a step. */
public enum Optimizer {
    /** Stochastic gradient descent, with momentum where that is not 0. */
    SGD,
    /** Nesterov's accelerated gradient: momentum that looks one step ahead. */
    NAG,
    /** Adam (Kingma and Ba 2015): each weight has its own step size. Its usual learning rate is 0.001. */
    ADAM,
    /** RMSProp: steps divided by the recent size of the gradient. Its usual learning rate is 0.001. */
    RMSPROP
}
