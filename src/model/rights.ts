/** Whether a use is allowed; null if nothing is said of it. */
export type Permission = "allowed" | "refused" | null;

/** What machines may do with the texts: one block of `site.yaml`, from which every dialect is derived. */
export interface Rights {
  /** The address of the licence that readers have. */
  readonly license: string | null;
  readonly copyrightHolder: string;
  /** Of all texts; null: of each the year in which it was published. */
  readonly copyrightYear: number | null;
  /** Text and data mining. // Directive (EU) 2019/790, article 4 (3); TDMRep */
  readonly tdm: "reserved" | "allowed" | null;
  /** Models: that learn from the texts, that search them, that are handed them to answer a reader. */
  readonly ai: { readonly train: Permission; readonly search: Permission; readonly input: Permission };
  /** Where all this is said to people, and how to ask for more. */
  readonly policyUrl: string | null;
  /** Whether the draft `Content-Usage` is written. // draft-ietf-aipref-attach */
  readonly contentUsage: boolean;
}
