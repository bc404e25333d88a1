"""Reference values of Chebyshev series from numpy. Usage: python chebyshev.py"""
import json
import numpy as np
from numpy.polynomial import chebyshev as C, polynomial as P

rng = np.random.default_rng(20240229)

series = []
for count in (1, 2, 3, 12, 16):
    coefficients = rng.uniform(-1, 1, (3, count)) * 0.3 ** np.arange(count)
    xs = [-1.0, -0.7321, 0.0, 0.25, 1.0]
    series.append({
        'coefficients': coefficients.tolist(),
        'x': xs,
        'values': [[float(C.chebval(x, c)) for c in coefficients] for x in xs],
        'derivatives': [[float(C.chebval(x, C.chebder(c))) for c in coefficients] for x in xs],
        'powers': [np.pad(p, (0, count - len(p))).tolist() for p in (C.cheb2poly(c) for c in coefficients)],
    })

count = 14
nodes = C.chebpts1(count)
fit = {
    'function': 'exp(x) cos(3x)',
    'nodes': nodes.tolist(),
    'coefficients': C.chebinterpolate(lambda x: np.exp(x) * np.cos(3 * x), count - 1).tolist(),
    'leastSquares': C.chebfit(nodes, np.exp(nodes) * np.cos(3 * nodes), 8).tolist(),
}

json.dump({'numpy': np.__version__, 'series': series, 'fit': fit}, open('values.json', 'w'), indent=1)
