throw new Error('no ephemeris today');
