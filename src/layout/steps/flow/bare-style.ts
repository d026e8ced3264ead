import type { BorderSide, ComputedStyle, Sides } from '../../../theme/styled.js';
import { omit } from '../../omit.js';

/** The style of an anonymous box: text as in `style`, the box itself without size, margins, frame or background. */
export function bareStyle(style: ComputedStyle): ComputedStyle {
  const zero = { px: 0 };
  const border: BorderSide = { ...style.border.top, width: 0, style: 'none' };
  return {
    ...omit(
      style,
      'backgrounds',
      'boxShadows',
      'borderRadius',
      'overflow',
      'aspectRatio',
      'transform',
      'columnRule',
      'columnWidth',
      'gridPlace',
      'order',
      'alignSelf',
      'justifySelf',
    ),
    display: 'block',
    position: 'static',
    float: 'none',
    clear: 'none',
    width: 'auto',
    height: 'auto',
    minWidth: zero,
    minHeight: zero,
    maxWidth: 'none',
    maxHeight: 'none',
    margin: all(zero),
    padding: all(zero),
    border: all(border),
    outline: { ...border, offset: 0 },
    backgroundColor: { ...style.backgroundColor, alpha: 0 },
    columnCount: 1,
  };
}

function all<T>(value: T): Sides<T> {
  return { top: value, right: value, bottom: value, left: value };
}
