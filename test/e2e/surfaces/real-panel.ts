import { expect, type Page } from '@playwright/test';

/** What is done in the panel's document: by label or name, as a person would find it. */
type Deed =
  | { readonly do: 'read' }
  | { readonly do: 'value'; readonly label: string }
  | { readonly do: 'fill'; readonly label: string; readonly value: string }
  | { readonly do: 'click'; readonly name: string }
  | { readonly do: 'press'; readonly key: string; readonly alt: boolean };

/** The side panel that the browser itself opened. Playwright does not list it: another page of the extension reaches into it. */
export class RealPanel {
  constructor(private readonly page: Page) {}

  /** All its words; null while there is none, or while its document is being loaded. */
  text = (): Promise<string | null> => this.#do({ do: 'read' });
  /** Of the control with this label; null: there is none. */
  value = (label: string): Promise<string | null> => this.#do({ do: 'value', label });
  /** Once the control is there: the partner's name may be, and its message not yet. */
  fill = (label: string, value: string): Promise<void> => this.#doOnce({ do: 'fill', label, value });
  /** The first button or checkbox of this name, once it is there. */
  click = (name: string): Promise<void> => this.#doOnce({ do: 'click', name });
  press = (key: string, alt = false): Promise<string | null> => this.#do({ do: 'press', key, alt });

  async #doOnce(deed: Deed): Promise<void> {
    await expect.poll(() => this.#do(deed), { message: `${deed.do} in the side panel` }).not.toBeNull();
  }

  #do(deed: Deed): Promise<string | null> {
    return this.page.evaluate((asked) => {
      type Extension = { chrome: { extension: { getViews(): (Window & typeof globalThis)[] } } };
      const views = (globalThis as unknown as Extension).chrome.extension.getViews();
      const view = views.find(({ location }) => location.pathname === '/sidepanel.html' && location.search === '');
      const panel = view?.document;
      if (!view || !panel?.body) return null;

      const control = (label: string) => {
        const found = [...panel.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
        return found?.htmlFor ? (panel.getElementById(found.htmlFor) as HTMLInputElement | null) : null;
      };
      switch (asked.do) {
        case 'read':
          return panel.body.innerText;
        case 'value':
          return control(asked.label)?.value ?? null;
        case 'fill': {
          const field = control(asked.label);
          if (!field) return null;
          field.focus();
          // Past what the component put over the property, as the browser's own typing goes.
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, asked.value);
          field.dispatchEvent(new view.Event('input', { bubbles: true }));
          field.dispatchEvent(new view.Event('change', { bubbles: true }));
          return field.value;
        }
        case 'click': {
          const buttons = [...panel.querySelectorAll<HTMLElement>('button, summary')];
          const found = buttons.find((one) => one.textContent?.trim() === asked.name) ?? control(asked.name);
          found?.click();
          return found ? asked.name : null;
        }
        case 'press': {
          const target = panel.activeElement ?? panel.body;
          const pressed = { key: asked.key, altKey: asked.alt, bubbles: true, cancelable: true };
          target.dispatchEvent(new view.KeyboardEvent('keydown', pressed));
          return asked.key;
        }
        default:
          return asked satisfies never;
      }
    }, deed);
  }
}
