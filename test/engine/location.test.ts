import { describe, expect, test } from 'vitest';
import { chooseEngine } from '../../src/engine/engine-choice.ts';
import { locationOf } from '../../src/engine/location.ts';
import { holdsSecret, isLocation } from '../../src/workspace/location.ts';

describe('locationOf', () => {
  test.each([
    ['data/*.csv', { kind: 'files' }],
    ['C:/data/folk.csv', { kind: 'files' }],
    ['postgres:matt', { kind: 'warehouse', table: ['matt'], server: {} }],
    ['postgres:halsa.matt', { kind: 'warehouse', table: ['halsa', 'matt'], server: {} }],
    [
      'postgresql://dw.sandby.example:5433/statistik/halsa.matt',
      {
        kind: 'warehouse',
        table: ['halsa', 'matt'],
        server: { host: 'dw.sandby.example', port: 5433, database: 'statistik' },
      },
    ],
    ['s3://hink/ar/*.parquet', { kind: 'storage', address: 's3://hink/ar/*.parquet' }],
    ['postgres://dw/statistik', { kind: 'faulty', fault: 'location-not-understood' }],
    ['postgres:a.b.c', { kind: 'faulty', fault: 'location-not-understood' }],
    ['mysql:tabell', { kind: 'faulty', fault: 'location-not-understood' }],
    ['s3://hink/folk.csv', { kind: 'faulty', fault: 'location-not-understood' }],
  ])('%s', (text, expected) => {
    expect(locationOf(text)).toEqual(expected);
    expect(isLocation(text)).toBe(expected.kind !== 'files');
  });

  test('a drive of Windows is no scheme, a password is a secret', () => {
    expect(isLocation('D:\\data\\folk.csv')).toBe(false);
    expect(holdsSecret('postgres://kub:hemligt@dw/statistik/matt')).toBe(true);
    expect(holdsSecret('https://hink.example/a.parquet?sig=abc')).toBe(true);
    expect(holdsSecret('postgres://dw:5432/statistik/matt')).toBe(false);
  });
});

describe('chooseEngine', () => {
  const files = { kind: 'files' } as const;
  const gigabyte = 1_000_000_000;
  test.each([
    ['a small CSV file', files, 'data/folk.csv', 1_000, 'auto', 'builtin', 'default'],
    ['a large CSV file', files, 'data/folk.csv', gigabyte, 'auto', 'duckdb', 'size'],
    ['a large CSV file, told not to', files, 'data/folk.csv', gigabyte, 'builtin', 'builtin', 'asked-for'],
    ['a small CSV file, told to', files, 'data/folk.csv', 1_000, 'duckdb', 'duckdb', 'asked-for'],
    ['a workbook, told to', files, 'data/folk.xlsx', 1_000, 'duckdb', 'builtin', 'default'],
    ['Parquet', files, 'data/folk.PARQUET', 1_000, 'builtin', 'duckdb', 'parquet'],
    ['a warehouse', locationOf('postgres:matt'), 'postgres:matt', 0, 'auto', 'postgres', 'warehouse'],
    [
      'a warehouse, told to',
      locationOf('postgres:matt'),
      'postgres:matt',
      0,
      'duckdb',
      'duckdb',
      'warehouse',
    ],
    [
      'object storage',
      locationOf('s3://a/b.parquet'),
      's3://a/b.parquet',
      0,
      'auto',
      'duckdb',
      'object-storage',
    ],
  ] as const)('%s', (_, location, path, size, asked, engine, because) => {
    expect(chooseEngine(location, path, size, asked)).toEqual({ engine, because });
  });
});
