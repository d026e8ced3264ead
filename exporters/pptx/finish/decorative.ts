import { el, type XmlElement } from '../xml/element.js';

/** Says of a picture or shape that a screen reader has nothing to tell of it (MS-ODRAWXML, 2.26; Office 2019 and later). */
export function decorative(): XmlElement {
  const namespace = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
  const mark = el('adec:decorative', { 'xmlns:adec': namespace, val: 1 });
  return el('a:extLst', {}, el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, mark));
}
