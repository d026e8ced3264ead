/** Conversions between the colour spaces of CSS Color 4 (section 10 and the sample code of section 18), channels as CSS has them. */

export type Triple = readonly [number, number, number];

/** Linear light from a display value. */
const linear = (value: number): number => {
  const size = Math.abs(value);
  return Math.sign(value) * (size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4);
};

const display = (value: number): number => {
  const size = Math.abs(value);
  return Math.sign(value) * (size <= 0.0031308 ? size * 12.92 : 1.055 * size ** (1 / 2.4) - 0.055);
};

function multiply(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  const row = (index: number): number => {
    const [a, b, c] = matrix[index] ?? [0, 0, 0];
    return a * x + b * y + c * z;
  };
  return [row(0), row(1), row(2)];
}

const xyzToSrgb: readonly Triple[] = [
  [3.2409699419045213, -1.5373831775700935, -0.4986107602930033],
  [-0.9692436362808798, 1.8759675015077206, 0.04155505740717561],
  [0.05563007969699361, -0.20397695888897657, 1.0569715142428786],
];
const srgbToXyz: readonly Triple[] = [
  [0.4123907992659595, 0.35758433938387796, 0.1804807884018343],
  [0.21263900587151027, 0.7151686787677559, 0.07219231536073371],
  [0.01933081871559185, 0.11919477979462599, 0.9505321522496606],
];
const p3ToXyz: readonly Triple[] = [
  [0.4865709486482162, 0.26566769316909306, 0.1982172852343625],
  [0.2289745640697488, 0.6917385218365064, 0.079286914093745],
  [0, 0.04511338185890264, 1.043944368900976],
];
const rec2020ToXyz: readonly Triple[] = [
  [0.6369580483012914, 0.14461690358620832, 0.1688809751641721],
  [0.2627002120112671, 0.6779980715188708, 0.05930171646986196],
  [0, 0.028072693049087428, 1.060985057710791],
];
const a98ToXyz: readonly Triple[] = [
  [0.5766690429101305, 0.1855582379065463, 0.1882286462349947],
  [0.29734497525053605, 0.6273635662554661, 0.07529145849399788],
  [0.02703136138641234, 0.07068885253582723, 0.9913375368376388],
];
const prophotoToXyz50: readonly Triple[] = [
  [0.7977604896723027, 0.13518583717574031, 0.0313493495815248],
  [0.2880711282292934, 0.7118432178101014, 0.00008565396060525902],
  [0, 0, 0.8251046025104601],
];
const d50ToD65: readonly Triple[] = [
  [0.9554734527042182, -0.023098536874261423, 0.0632593086610217],
  [-0.028369706963208136, 1.0099954580058226, 0.021041398966943008],
  [0.012314001688319899, -0.020507696433477912, 1.3303659366080753],
];

const white50: Triple = [0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585];

function fromXyz(xyz: Triple): Triple {
  const [r, g, b] = multiply(xyzToSrgb, xyz);
  return [display(r), display(g), display(b)];
}

const each = (values: Triple, map: (value: number) => number): Triple => [map(values[0]), map(values[1]), map(values[2])];

/** CIE Lab (D50), lightness 0 to 100, to sRGB. */
export function fromLab([lightness, a, b]: Triple): Triple {
  const f1 = (lightness + 16) / 116;
  const f0 = a / 500 + f1;
  const f2 = f1 - b / 200;
  const kappa = 24389 / 27;
  const cube = (value: number): number => (value ** 3 > 216 / 24389 ? value ** 3 : (116 * value - 16) / kappa);
  const y = lightness > 8 ? f1 ** 3 : lightness / kappa;
  return fromXyz(multiply(d50ToD65, [cube(f0) * white50[0], y * white50[1], cube(f2) * white50[2]]));
}

/** Oklab, lightness 0 to 1, to sRGB. */
export function fromOklab([lightness, a, b]: Triple): Triple {
  const lms = each(
    [
      lightness + 0.3963377773761749 * a + 0.2158037573099136 * b,
      lightness - 0.1055613458156586 * a - 0.0638541728258133 * b,
      lightness - 0.0894841775298119 * a - 1.2914855480194092 * b,
    ],
    (value) => value ** 3,
  );
  const [r, g, blue] = multiply(
    [
      [4.0767416360759574, -3.3077115392580616, 0.2309699031821044],
      [-1.2684379732850317, 2.6097573492876887, -0.3413193760026573],
      [-0.0041960761386756, -0.7034186179359362, 1.7076146940746117],
    ],
    lms,
  );
  return [display(r), display(g), display(blue)];
}

/** sRGB to Oklab. */
export function toOklab(rgb: Triple): Triple {
  const lms = multiply(
    [
      [0.4122214694707629, 0.5363325372617349, 0.0514459932675022],
      [0.2119034958178251, 0.6806995506452344, 0.1073969535369405],
      [0.0883024591900564, 0.2817188391361215, 0.6299787016738222],
    ],
    each(rgb, linear),
  );
  return multiply(
    [
      [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
      [1.9779985324311684, -2.4285922420485799, 0.450593709617411],
      [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
    ],
    each(lms, Math.cbrt),
  );
}

/** Lightness, chroma and hue in degrees to lightness and two axes. */
export function fromPolar([lightness, chroma, hue]: Triple): Triple {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

export function toPolar([lightness, a, b]: Triple): Triple {
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return [lightness, Math.hypot(a, b), hue < 0 ? hue + 360 : hue];
}

/** A colour of `color()` (CSS Color 4, 10) to sRGB; `undefined` for a space that CSS does not know. */
export function fromPredefined(space: string, channels: Triple): Triple | undefined {
  switch (space) {
    case 'srgb':
      return channels;
    case 'srgb-linear':
      return each(channels, display);
    case 'display-p3':
      return fromXyz(multiply(p3ToXyz, each(channels, linear)));
    case 'a98-rgb':
      return fromXyz(
        multiply(
          a98ToXyz,
          each(channels, (value) => Math.sign(value) * Math.abs(value) ** (563 / 256)),
        ),
      );
    case 'prophoto-rgb':
      return fromXyz(
        multiply(
          d50ToD65,
          multiply(
            prophotoToXyz50,
            each(channels, (value) => (Math.abs(value) <= 16 / 512 ? value / 16 : Math.sign(value) * Math.abs(value) ** 1.8)),
          ),
        ),
      );
    case 'rec2020':
      return fromXyz(multiply(rec2020ToXyz, each(channels, linear2020)));
    case 'xyz':
    case 'xyz-d65':
      return fromXyz(channels);
    case 'xyz-d50':
      return fromXyz(multiply(d50ToD65, channels));
    default:
      return undefined;
  }
}

function linear2020(value: number): number {
  const [alpha, beta] = [1.09929682680944, 0.018053968510807];
  const size = Math.abs(value);
  return Math.sign(value) * (size < beta * 4.5 ? size / 4.5 : ((size + alpha - 1) / alpha) ** (1 / 0.45));
}

/** sRGB to linear light, for mixing in it. */
export function toLinear(rgb: Triple): Triple {
  return each(rgb, linear);
}

/** sRGB to XYZ (D65). */
export function toXyz(rgb: Triple): Triple {
  return multiply(srgbToXyz, each(rgb, linear));
}

/** sRGB to CIE Lab (D50). */
export function toLab(rgb: Triple): Triple {
  const d50 = multiply(
    [
      [1.0479297925449969, 0.022946870601609652, -0.05019226628920524],
      [0.02962780877005599, 0.9904344267538799, -0.017073799063418826],
      [-0.009243040646204504, 0.015055191490298152, 0.7518742814281371],
    ],
    toXyz(rgb),
  );
  const f = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const [x, y, z] = [f(d50[0] / white50[0]), f(d50[1] / white50[1]), f(d50[2] / white50[2])];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
