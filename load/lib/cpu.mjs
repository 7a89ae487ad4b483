// Processor time and memory of processes, from /proc.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';

const TICKS = Number(execFileSync('getconf', ['CLK_TCK']).toString());
const MICROS = 1e6 / TICKS;

/** Microseconds that a process has used, in its own name. */
export function processMicros(pid) {
  const fields = stat(pid);
  return (fields[11] + fields[12]) * MICROS;
}

/** Microseconds that a PostgreSQL has used, with its processes that have ended: those its first one has waited for. */
export function databaseMicros(data) {
  const first = postmaster(data);
  return databaseProcesses(data).reduce((sum, pid) => {
    try {
      const fields = stat(pid);
      return sum + (fields[11] + fields[12] + (pid === first ? fields[13] + fields[14] : 0)) * MICROS;
    } catch {
      return sum; // It has just ended.
    }
  }, 0);
}

/** Microseconds that processes have used which were begun here and have ended. */
export function endedMicros() {
  const fields = stat('self');
  return (fields[13] + fields[14]) * MICROS;
}

/** Microseconds that all cores were at work for whomever, and what a host of this machine kept for itself. */
export function machineMicros() {
  const [user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) * MICROS;
}

/** Megabytes that a process has in memory. */
export const residentMegabytes = (pid) => status(pid, 'VmRSS');
/** The most that it ever had. */
export const peakMegabytes = (pid) => status(pid, 'VmHWM');

/** What all processes of a PostgreSQL have in memory; what they share is counted once. */
export function databaseMegabytes(data) {
  return databaseProcesses(data).reduce((sum, pid) => {
    try {
      return sum + Number(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)[1]) / 1024;
    } catch {
      return sum;
    }
  }, 0);
}

export const postmaster = (data) =>
  Number(readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);

export function machine() {
  return {
    cores: cpus().length,
    processor: cpus()[0].model.trim(),
    memoryMegabytes: Math.round(totalmem() / 2 ** 20),
    kernel: release(),
    system: existsSync('/etc/os-release')
      ? readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="?([^"\n]*)/m)?.[1]
      : null,
  };
}

/** Its programs lie in the data folder, so no other PostgreSQL of the machine is among them. */
function databaseProcesses(data) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/exe`).startsWith(`${data}/`);
      } catch {
        return false;
      }
    });
}

// utime and stime are the twelfth and thirteenth behind the name, those of ended children come next.
function stat(pid) {
  return readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
}

function status(pid, field) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${field}:\\s+(\\d+)`, 'm'))[1]) / 1024;
}
