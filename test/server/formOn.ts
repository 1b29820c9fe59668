import { parseHTML } from 'linkedom';

/** The fields that the browser would send of the correction form on the page. */
export function formOn(page: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const control of parseHTML(page).document.querySelectorAll('#correct input, #correct select')) {
    const name = control.getAttribute('name') ?? '';
    if (control.tagName === 'SELECT') {
      const chosen = control.querySelector('option[selected]') ?? control.querySelector('option');
      fields.append(name, chosen?.getAttribute('value') ?? '');
    } else if (control.getAttribute('type') !== 'checkbox') {
      fields.append(name, control.getAttribute('value') ?? '');
    } else if (control.hasAttribute('checked')) fields.append(name, 'on');
  }
  return fields;
}
