/** One thing of a listing as text; keys are the column names of the files. */
export type ListingRow = Readonly<Record<string, string>>;
