import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type Column<Row> = {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, in figures of one width. */
  number?: boolean;
  /** The least important ones give way on narrow screens. */
  from?: 'md' | 'lg';
};

type DataTableProps<Row> = {
  label: string;
  rows: Row[];
  keyOf: (row: Row) => string;
  columns: Column<Row>[];
};

/** Type and rules: the first column names the row. */
export function DataTable<Row>({ label, rows, keyOf, columns }: DataTableProps<Row>) {
  return (
    <table className="w-full border-collapse text-s">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              className={clsx(
                'border-b border-rule py-s2 pr-s4 text-xs font-medium text-quiet last:pr-0',
                place(column),
              )}
            >
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className="hover:bg-shade/50">
            {columns.map((column, index) => {
              const look = clsx('border-b border-rule py-s2 pr-s4 align-baseline last:pr-0', place(column));
              return index === 0 ? (
                <th key={column.name} scope="row" className={clsx(look, 'font-medium')}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.name} className={look}>
                  {column.cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function place<Row>({ number, from }: Column<Row>): string {
  return clsx(
    number ? 'amount text-right whitespace-nowrap' : 'text-left',
    from === 'md' && 'max-md:hidden',
    from === 'lg' && 'max-lg:hidden',
  );
}
