"""Chance that falls the same way every time: what a document says depends on its seed alone."""

import math
import random


class Chance:
    """Draws from a seed. Only `random()` of the standard library is used, which never changes between versions."""

    def __init__(self, seed):
        self._draw = random.Random(seed).random

    def below(self, limit):
        return int(self._draw() * limit)

    def between(self, first, last):
        return first + int(self._draw() * (last - first + 1))

    def happens(self, probability):
        return self._draw() < probability

    def pick(self, choices):
        return choices[int(self._draw() * len(choices))]

    def weighted(self, choices):
        """One of pairs of a choice and its weight; the weights add up to 1."""
        left = self._draw()
        for choice, weight in choices:
            left -= weight
            if left < 0:
                return choice
        return choices[-1][0]

    def some(self, choices, count):
        """Several different choices, in an order of their own."""
        left = list(choices)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]

    def size(self, median, spread=0.35, largest=8):
        """A size in bytes whose logarithm is spread normally around the median, cut off at `largest` times that."""
        normal = sum(self._draw() for _ in range(12)) - 6
        return int(median * min(math.exp(spread * normal), largest))
