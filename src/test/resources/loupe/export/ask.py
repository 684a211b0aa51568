"""Fills an exported network with given numbers and asks it: ask.py LIBRARY CODE NUMBERS PICTURES ANSWERS.

Numbers and pictures are float32, little-endian, without a header; the answers, softmax included, are written alike.
"""
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
    return tf.nn.softmax(net(pictures.transpose(0, 2, 3, 1), training=False)).numpy()


def gluon_answers(net, numbers, pictures):
    import mxnet as mx
    net.initialize()
    net(mx.nd.array(pictures))
    for parameter in net.collect_params().values():
        parameter.set_data(mx.nd.array(numbers.take(parameter.shape)))
    return mx.nd.softmax(net(mx.nd.array(pictures))).asnumpy()


library, code, numbers_path, pictures_path, answers_path = sys.argv[1:]
numbers = Numbers(numbers_path)
asked = np.fromfile(pictures_path, '<f4').reshape((-1, 1, 28, 28))
answers = {'torch': torch_answers, 'keras': keras_answers, 'gluon': gluon_answers}[library]
result = answers(runpy.run_path(code)['network'](), numbers, asked)
assert len(numbers.left) == 0, '%d numbers are left over' % len(numbers.left)
result.astype('<f4').tofile(answers_path)
