import { join } from 'node:path';
import { largeWorkspaces, writeLargeWorkspace } from '../../../fixtures/generators/large.ts';
import type { WorkspaceName } from './bench-case.ts';

const options = {
  neighbourhoods: largeWorkspaces.neighbourhoods,
  'small-areas': { ...largeWorkspaces.neighbourhoods, areas: 188, persons: [20, 120] },
  municipalities: largeWorkspaces.municipalities,
} as const satisfies Record<WorkspaceName, unknown>;

/** Writes each workspace when it is first asked for. */
export function createWorkspaces(temporary: string): (name: WorkspaceName) => Promise<string> {
  const written = new Map<WorkspaceName, Promise<string>>();
  const write = async (name: WorkspaceName): Promise<string> => {
    const folder = join(temporary, `workspace-${name}`);
    await writeLargeWorkspace(folder, options[name]);
    return folder;
  };
  return (name) => {
    const known = written.get(name) ?? write(name);
    written.set(name, known);
    return known;
  };
}
