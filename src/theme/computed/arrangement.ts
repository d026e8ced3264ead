import type { Values } from '../properties/properties.js';
import type { ComputedStyle } from '../styled.js';
import { borderSide } from './border-side.js';
import { set, unless } from './optional-key.js';

/** Everything that says how a box arranges its children, or is arranged by its parent: flex, grid, alignment, columns. */
export type Arrangement = Pick<
  ComputedStyle,
  | 'flexDirection'
  | 'flexGrow'
  | 'flexBasis'
  | 'justifyContent'
  | 'alignItems'
  | 'columnGap'
  | 'rowGap'
  | 'flexWrap'
  | 'flexShrink'
  | 'order'
  | 'alignContent'
  | 'alignSelf'
  | 'justifySelf'
  | 'justifyItems'
  | 'gridColumns'
  | 'gridRows'
  | 'gridAutoColumns'
  | 'gridAutoRows'
  | 'gridAutoFlow'
  | 'gridAreas'
  | 'gridPlace'
  | 'columnCount'
  | 'columnWidth'
  | 'columnRule'
  | 'columnSpan'
  | 'breakInside'
>;

/** The flex, grid and column part of a computed style. */
export function arrangement(values: Values): Arrangement {
  return { ...flexOf(values), ...rareFlexOf(values), ...gridOf(values), ...columnsOf(values) };
}

function flexOf(values: Values) {
  const rowGap = values['row-gap'];
  const { 'justify-content': justify } = values;
  return {
    flexDirection: values['flex-direction'],
    flexGrow: values['flex-grow'],
    flexBasis: values['flex-basis'],
    // In a grid `normal` stretches automatic columns; along a flex row stretching is starting.
    justifyContent: justify === 'normal' ? ('stretch' as const) : justify,
    alignItems: values['align-items'],
    columnGap: columnGapOf(values),
    rowGap: rowGap === 'normal' ? { px: 0 } : rowGap,
  };
}

function rareFlexOf(values: Values) {
  const { 'flex-wrap': wrap, 'flex-shrink': shrink, order, 'align-content': content } = values;
  const { 'align-self': alignSelf, 'justify-self': justifySelf, 'justify-items': justifyItems } = values;
  return {
    ...unless('flexWrap', wrap, 'nowrap'),
    ...unless('flexShrink', shrink, 1),
    ...unless('order', order, 0),
    ...unless('alignContent', content, 'normal'),
    ...unless('alignSelf', alignSelf, 'auto'),
    ...unless('justifySelf', justifySelf, 'auto'),
    ...unless('justifyItems', justifyItems, 'stretch'),
  };
}

function gridOf(values: Values) {
  const columns = values['grid-template-columns'];
  const rows = values['grid-template-rows'];
  const flow = values['grid-auto-flow'];
  const place = {
    rowStart: values['grid-row-start'],
    rowEnd: values['grid-row-end'],
    columnStart: values['grid-column-start'],
    columnEnd: values['grid-column-end'],
  };
  return {
    ...unless('gridColumns', columns, 'none'),
    ...unless('gridRows', rows, 'none'),
    ...set('gridAutoColumns', values['grid-auto-columns'], values['grid-auto-columns'].length > 0),
    ...set('gridAutoRows', values['grid-auto-rows'], values['grid-auto-rows'].length > 0),
    ...set('gridAutoFlow', flow, flow.column || flow.dense),
    ...set('gridAreas', values['grid-template-areas'], values['grid-template-areas'].length > 0),
    ...set(
      'gridPlace',
      place,
      Object.values(place).some((line) => line !== 'auto'),
    ),
  };
}

function columnsOf(values: Values) {
  const { 'column-width': width, 'column-span': span, 'break-inside': breakInside } = values;
  const rule = borderSide(values, 'column-rule', false);
  return {
    columnCount: values['column-count'],
    ...unless('columnWidth', width, 'auto'),
    ...set('columnRule', rule, rule.width > 0),
    ...unless('columnSpan', span, 'none'),
    ...unless('breakInside', breakInside, 'auto'),
  };
}

/** Between columns of text an em, between flex items nothing (CSS Align 3, 8.1). */
function columnGapOf(values: Values): ComputedStyle['columnGap'] {
  const gap = values['column-gap'];
  return gap === 'normal' ? { px: values['column-count'] > 1 ? values['font-size'].px : 0 } : gap;
}
