import type { Hour } from '@/shop-api/staff-types';
import { DataTable } from '../data-table';
import { chartOf, type Chart } from './chart';

type HourlyOrdersProps = { hours: Hour[]; now: number };

/** Orders by the hour (UTC), yesterday dashed; for those who listen, and whoever wants figures, as a table. */
export function HourlyOrders({ hours, now }: HourlyOrdersProps) {
  return (
    <div className="grid gap-s3">
      <p className="flex flex-wrap gap-x-s5 text-xs text-quiet" aria-hidden="true">
        <Key className="stroke-act" width={2.4}>
          Today
        </Key>
        <Key className="stroke-quiet" width={1.4} dashed>
          Yesterday
        </Key>
        <span className="ml-auto">Orders per hour, UTC</span>
      </p>
      {/* Two drawings of one chart: scaled down, its words could not be read. */}
      <Drawing chart={chartOf(hours, now, 720, 220)} className="max-md:hidden" />
      <Drawing chart={chartOf(hours, now, 358, 200)} className="md:hidden" />
      <details>
        <summary className="link w-fit text-xs">As a table</summary>
        <DataTable
          label="Orders per hour"
          rows={hours}
          keyOf={({ hour }) => String(hour)}
          columns={[
            {
              name: 'Hour',
              cell: ({ hour }) => <span className="amount">{`${String(hour).padStart(2, '0')}:00`}</span>,
            },
            { name: 'Today', cell: ({ hour, orders }) => (hour > now ? '' : orders), number: true },
            { name: 'Yesterday', cell: ({ ordersYesterday }) => ordersYesterday, number: true },
          ]}
        />
      </details>
    </div>
  );
}

function Drawing({ chart, className }: { chart: Chart; className: string }) {
  const { width, height, left, levels, times, today, yesterday, last } = chart;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={`w-full fill-quiet text-xs ${className}`}>
      {levels.map(({ y, label }) => (
        <g key={label}>
          <line x1={left} x2={width} y1={y} y2={y} className="stroke-rule" />
          <text x={left - 8} y={y + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {times.map(({ x, label, anchor }) => (
        <text key={label} x={x} y={height - 4} textAnchor={anchor}>
          {label}
        </text>
      ))}
      <path d={yesterday} fill="none" strokeWidth="1.4" strokeDasharray="3 3" className="stroke-quiet" />
      <path d={today} fill="none" strokeWidth="2.4" strokeLinejoin="round" className="stroke-act" />
      <circle cx={last.x} cy={last.y} r="4" className="fill-act" />
    </svg>
  );
}

type KeyProps = { className: string; width: number; dashed?: boolean; children: string };

function Key({ className, width, dashed = false, children }: KeyProps) {
  return (
    <span className="flex items-center gap-s2">
      <svg viewBox="0 0 24 4" width="24" height="4">
        <path d="M0 2H24" strokeWidth={width} strokeDasharray={dashed ? '3 3' : undefined} className={className} />
      </svg>
      {children}
    </span>
  );
}
