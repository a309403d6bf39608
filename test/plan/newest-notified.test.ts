import { expect, test } from "vitest";
import { briefId } from "../../src/model/identifiers.ts";
import { newestNotified, newestNotifiedFirst } from "../../src/plan/resolve.ts";
import { fc } from "../property.ts";

const moment = fc.integer({ min: 0, max: 20 });
const briefs = fc
  .uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 99 }), publishedAt: moment, later: moment }), {
    selector: ({ id }) => id,
  })
  .map((all) =>
    all.flatMap(({ id, publishedAt, later }) => {
      const known = briefId(`breve-${id}`);
      return known === null ? [] : [{ id: known, publishedAt, notifiedAt: publishedAt + later }];
    }),
  );

test("the newest few of many are the first of all put in order", () => {
  fc.assert(
    fc.property(briefs, fc.integer({ min: 0, max: 30 }), (all, count) => {
      expect(newestNotified(all, count)).toEqual(all.toSorted(newestNotifiedFirst).slice(0, count));
    }),
  );
});
