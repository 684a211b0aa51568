"""Fills exported networks with given numbers and asks them: ask.py LIBRARY FOLDER...

Each folder has code.py, the file shape with the dimensions of an example, and the files numbers and pictures: float32,
little-endian, without a header. The answers, softmax included, are put beside them alike.
"""
import os
import runpy
import sys

import numpy as np


class Numbers:
    """All arrays of the network, from input to output, one behind the other."""

    def __init__(self, path):
        self.left = np.fromfile(path, '<f4')

    def take(self, shape):
        size = int(np.prod(shape))
        taken, self.left = self.left[:size], self.left[size:]
        return taken.reshape(shape)


def torch_answers(net, numbers, pictures):
    import torch
    for name, array in net.state_dict().items():
        if not name.endswith('num_batches_tracked'):
            array.copy_(torch.from_numpy(numbers.take(tuple(array.shape)).copy()))
    net.train()
    net.eval()
    with torch.no_grad():
        return torch.softmax(net(torch.from_numpy(pictures)), 1).numpy()


def fill_keras(layers, numbers):
    """Puts the arrays where their channels come last."""
    for layer in layers:
        kind = type(layer).__name__
        if kind == 'Residual':
            fill_keras(layer.inside, numbers)
        elif kind == 'Conv2D':
            height, width, channels, filters = layer.kernel.shape
            kernel = numbers.take((filters, channels, height, width)).transpose(2, 3, 1, 0)
            layer.set_weights([kernel, numbers.take((filters,))])
        elif kind == 'Dense':
            layer.set_weights([numbers.take(tuple(layer.kernel.shape)[::-1]).T, numbers.take(tuple(layer.bias.shape))])
        elif kind == 'LayerNormalization' and len(layer.gamma.shape) == 3:
            height, width, channels = layer.gamma.shape
            layer.set_weights([numbers.take((channels, height, width)).transpose(1, 2, 0) for _ in range(2)])
        elif layer.weights:
            layer.set_weights([numbers.take(tuple(array.shape)) for array in layer.weights])


def keras_answers(net, numbers, pictures):
    import tensorflow as tf
    fill_keras(net.layers, numbers)
    if pictures.ndim == 4:
        pictures = pictures.transpose(0, 2, 3, 1)
    return tf.nn.softmax(net(pictures, training=False)).numpy()


def gluon_answers(net, numbers, pictures):
    import mxnet as mx
    net.initialize()
    net(mx.nd.array(pictures))
    for parameter in net.collect_params().values():
        parameter.set_data(mx.nd.array(numbers.take(parameter.shape)))
    return mx.nd.softmax(net(mx.nd.array(pictures))).asnumpy()


def answer(ask, folder):
    def file(name):
        return os.path.join(folder, name)

    numbers = Numbers(file('numbers'))
    with open(file('shape')) as shape:
        pictures = np.fromfile(file('pictures'), '<f4').reshape([-1] + [int(length) for length in shape.read().split()])
    answers = ask(runpy.run_path(file('code.py'))['network'](), numbers, pictures)
    assert len(numbers.left) == 0, '%d numbers are left over' % len(numbers.left)
    answers.astype('<f4').tofile(file('answers'))


library = {'torch': torch_answers, 'keras': keras_answers, 'gluon': gluon_answers}[sys.argv[1]]
for name in sys.argv[2:]:
    answer(library, name)
