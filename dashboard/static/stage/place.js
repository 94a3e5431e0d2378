/* Which screen is shown, as the address has it. */

const PARAMETER = "screen";

export class Place {
  constructor() {
    this.page = location.pathname;
  }

  isHere() {
    return location.pathname === this.page;
  }

  asked() {
    const number = Number.parseInt(new URL(location.href).searchParams.get(PARAMETER), 10);
    return Number.isNaN(number) ? null : number;
  }

  keep(screen) {
    if (!this.isHere()) return;
    const address = new URL(location.href);
    const wanted = screen > 1 ? String(screen) : null;
    if (address.searchParams.get(PARAMETER) === wanted) return;
    if (wanted) address.searchParams.set(PARAMETER, wanted);
    else address.searchParams.delete(PARAMETER);
    history.replaceState(history.state, "", address);
  }
}
