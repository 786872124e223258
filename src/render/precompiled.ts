/** What the build makes of `templates/`: Handlebars specifications by template name, and the files to carry along. */
export interface PrecompiledTemplates {
  readonly specifications: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>>;
}

/** The templates that were compiled at the build, and a hash of them. `build.ts` puts its own here. */
export interface TemplateBuild {
  readonly hash: string;
  load(): Promise<PrecompiledTemplates>;
}

/** None in a source tree, which compiles its own files: what an earlier build left would be stale. */
export const templateBuild: TemplateBuild | null = null;
