import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const PROJECT = resolve(__dirname, '../..');

export interface ComposeService {
  image: string;
  user?: string;
  command?: string[];
  env_file?: string;
  environment?: unknown;
  networks: string[];
  ports?: string[];
  read_only?: boolean;
  privileged?: boolean;
  cap_drop?: string[];
  restart?: string;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean } | null>;
}

/** A file of the project as text. */
export const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

/** docker/compose.yaml, its anchors and merges resolved. */
export const composeFile = (): ComposeFile => parse(textOf('docker/compose.yaml'), { merge: true }) as ComposeFile;
