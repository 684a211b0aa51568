package loupe.network;

/**
 * A layer that is switched off: its input passes unchanged and it has no parameters. The network's text keeps it, so
 * that it can be switched on again.
 */
public record Off(Layer layer) implements Layer {

    @Override
    public Shaped outputShape(Shape input) {
        return new Shaped.Fits(input);
    }

    @Override
    public long activationBytes(Shape input) {
        return 0;
    }

    @Override
    public boolean isOff() {
        return true;
    }

    @Override
    public boolean isFrozen() {
        return layer.isFrozen();
    }

    @Override
    public String text() {
        return "off(" + layer.text() + ")";
    }
}
