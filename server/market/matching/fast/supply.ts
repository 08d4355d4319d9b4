/**
 * What is for sale, in numbers: a cell is one model at one dealership, with its ask and the discount that
 * everybody has on it now (a promotion, or a tier from the first unit on), and each model keeps its cells in the
 * order of the net asks that follow.
 */
import { netCents } from '../../money.ts';
import { grown, roomFor } from './columns.ts';
import { PriceOrder } from './price-order.ts';

export class Supply {
  model = new Int32Array(0);
  /** 0 for what is not for sale: no stock, no ask, or a closed dealership. */
  stock = new Int32Array(0);
  askCents = new Float64Array(0);
  askSeq = new Float64Array(0);
  publicBp = new Int32Array(0);
  netCents = new Float64Array(0);
  /**
   * By model: the best net ask, `Infinity` where nothing is for sale, the cell that asks it, -1 there, and its
   * stock. A fill reads only these, which are few; the columns of half a million cells lie far away.
   */
  bestCents = new Float64Array(0);
  bestCell = new Int32Array(0);
  #bestStock = new Int32Array(0);
  #cells = 0;
  readonly #orders: PriceOrder[] = [];
  readonly #cellsOfHouse: Map<number, number>[] = [];

  /** The number of a new model. */
  addModel(): number {
    const model = this.#orders.length;
    if (model === this.bestCents.length) {
      this.bestCents = grown(this.bestCents, roomFor(model));
      this.bestCell = grown(this.bestCell, roomFor(model));
      this.#bestStock = grown(this.#bestStock, roomFor(model));
    }
    this.#orders.push(new PriceOrder(this));
    this.#lookForBest(model);
    return model;
  }

  /** The number of a new cell, which is not for sale yet. */
  addCell(house: number, model: number): number {
    const cell = this.#cells;
    if (cell === this.model.length) this.#grow(roomFor(cell));
    this.#cells += 1;
    this.model[cell] = model;
    while (this.#cellsOfHouse.length <= house) this.#cellsOfHouse.push(new Map());
    this.#cellsOfHouse[house]!.set(model, cell);
    return cell;
  }

  cellAt(house: number, model: number): number | undefined {
    return this.#cellsOfHouse[house]?.get(model);
  }

  /** Sets what a cell offers; true when somebody may now buy there who could not before. */
  set(cell: number, stock: number, askCents: number, askSeq: number, publicBp: number): boolean {
    const model = this.model[cell]!;
    const order = this.#orders[model]!;
    order.bestStock = this.#bestStock[model]!;
    const wasForSale = this.stock[cell]! > 0;
    const same =
      this.askSeq[cell] === askSeq && this.askCents[cell] === askCents && this.publicBp[cell] === publicBp;
    if (same && wasForSale === stock > 0) {
      this.stock[cell] = stock;
      if (stock > 0) order.setStock(cell, this.netCents[cell]!, stock);
      this.#lookForBest(model);
      return false;
    }
    const [netBefore, askBefore] = [this.netCents[cell]!, this.askCents[cell]!];
    if (wasForSale) order.remove(cell, netBefore);
    this.#write(cell, stock, askCents, askSeq, publicBp);
    if (stock > 0) order.add(cell, this.netCents[cell]!, stock);
    this.#lookForBest(model);
    return stock > 0 && (!wasForSale || this.netCents[cell]! < netBefore || askCents < askBefore);
  }

  /** One unit of a cell of this model less. */
  take(cell: number, model: number): void {
    const isBest = this.bestCell[model] === cell;
    if (!isBest) {
      this.set(cell, this.stock[cell]! - 1, this.askCents[cell]!, this.askSeq[cell]!, this.publicBp[cell]!);
      return;
    }
    const left = this.#bestStock[model]! - 1;
    this.#bestStock[model] = left;
    this.stock[cell] = left;
    if (left > 0) return;
    this.#orders[model]!.removeBest();
    this.#lookForBest(model);
  }

  #lookForBest(model: number): void {
    const order = this.#orders[model]!;
    this.bestCents[model] = order.bestCents;
    this.bestCell[model] = order.bestCell;
    this.#bestStock[model] = order.bestStock;
  }

  #write(cell: number, stock: number, askCents: number, askSeq: number, publicBp: number): void {
    this.stock[cell] = stock;
    this.askCents[cell] = askCents;
    this.askSeq[cell] = askSeq;
    this.publicBp[cell] = publicBp;
    this.netCents[cell] = netCents(askCents, publicBp);
  }

  #grow(rows: number): void {
    this.model = grown(this.model, rows);
    this.stock = grown(this.stock, rows);
    this.askCents = grown(this.askCents, rows);
    this.askSeq = grown(this.askSeq, rows);
    this.publicBp = grown(this.publicBp, rows);
    this.netCents = grown(this.netCents, rows);
  }
}
