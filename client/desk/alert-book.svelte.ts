/** The alerts of one buyer in one market: kept in this browser, the same in all its tabs. */
import type { Alert } from './alerts.ts';

/** Alerts of one buyer in one market. */
export const MOST_ALERTS = 100;

export class AlertBook {
  alerts = $state.raw<readonly Alert[]>([]);
  readonly #key: string;

  constructor(marketId: string, buyerId: string) {
    this.#key = `forecourt-alerts ${marketId} ${buyerId}`;
    this.alerts = this.#kept();
    addEventListener('storage', ({ key }) => {
      if (key === this.#key) this.alerts = this.#kept();
    });
  }

  write(alerts: readonly Alert[]): void {
    this.alerts = alerts.slice(-MOST_ALERTS);
    localStorage.setItem(this.#key, JSON.stringify(this.alerts));
  }

  add(alert: Alert): void {
    this.write([...this.alerts, alert]);
  }

  remove(alertId: string): void {
    this.write(this.alerts.filter((alert) => alert.alertId !== alertId));
  }

  #kept(): readonly Alert[] {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? '[]') as Alert[];
    } catch {
      return [];
    }
  }
}
