/** Settings by the names PostgreSQL has for them: an operator's and a test's may be any. */
export type PostgresSettings = Readonly<Record<string, string>>;

/** Settings of the bundled PostgreSQL: durable, no network access, small enough for a laptop. */
const SETTINGS: PostgresSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  // Durability, spelled out because `qibu doctor` checks these settings.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // Memory: application and database together stay below 250 MiB when idle.
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '40',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '2',
  // Read ahead in the querying process; the default keeps three more processes running.
  io_method: 'sync',
  max_wal_senders: '0',
  wal_level: 'minimal',
  min_wal_size: '80MB',
  max_wal_size: '512MB',
  // Compiling a plan costs more than any query of ours.
  jit: 'off',
  random_page_cost: '1.1',
  datestyle: 'iso, ymd',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  log_min_duration_statement: '2s',
  // The values of a slow or failed statement are customers' data; they stay out of the log.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

/** Settings an operator may add; read last, so they win. */
const LOCAL_SETTINGS = 'local.conf';

/** The text of postgresql.conf, rewritten at each start. */
export function settingsFile(socketFolder: string, more: PostgresSettings = {}): string {
  const all = Object.entries({ ...SETTINGS, unix_socket_directories: socketFolder, ...more });
  const lines = all.map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return `# Written by Qibu at each start. Your own settings go into ${LOCAL_SETTINGS} beside this file.\n${lines.join('\n')}\ninclude_if_exists = '${LOCAL_SETTINGS}'\n`;
}

/** The text of pg_hba.conf: connections only through the socket, only with a password. */
export const ACCESS_FILE = 'local all all scram-sha-256\n';
