/**
 * Preloaded into the program and its threads: whatever would reach another machine or start another program fails, and
 * every change of the file system is listed in the file PLANLINT_TOUCHED names, one path a line.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { resolve } from 'node:path';
import tls from 'node:tls';
import { isMainThread } from 'node:worker_threads';

const { writeSync } = fs;
const log = fs.openSync(process.env.PLANLINT_TOUCHED, 'a');

function note(what, path = '') {
  writeSync(log, `${what} ${path}\n`);
}

function deny(owner, names, what) {
  for (const name of names) {
    if (typeof owner[name] !== 'function') continue;
    owner[name] = () => {
      note('DENIED', `${what}.${name}`);
      throw new Error(`${what}.${name} is denied`);
    };
  }
}

deny(net, ['connect', 'createConnection', 'createServer'], 'net');
deny(net.Socket.prototype, ['connect'], 'net.Socket');
deny(net.Server.prototype, ['listen'], 'net.Server');
deny(tls, ['connect', 'createServer'], 'tls');
deny(dgram, ['createSocket'], 'dgram');
deny(http, ['request', 'get', 'createServer'], 'http');
deny(https, ['request', 'get', 'createServer'], 'https');
deny(http2, ['connect', 'createServer', 'createSecureServer'], 'http2');
deny(dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'], 'dns');
deny(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'], 'dns.promises');
deny(
  childProcess,
  Object.keys(childProcess).filter((name) => /^(?:spawn|exec|fork)/u.test(name)),
  'child_process',
);
for (const name of ['fetch', 'WebSocket', 'EventSource']) deny(globalThis, [name], 'global');

const CHANGES = [
  ...[
    'writeFile',
    'appendFile',
    'rename',
    'rm',
    'rmdir',
    'unlink',
    'mkdir',
    'mkdtemp',
    'symlink',
    'link',
    'cp',
  ],
  ...['copyFile', 'truncate', 'chmod', 'chown', 'lchown', 'lutimes', 'utimes', 'createWriteStream'],
];

function watch(owner) {
  for (const name of CHANGES.flatMap((change) => [change, `${change}Sync`])) {
    const method = owner[name];
    if (typeof method !== 'function') continue;
    owner[name] = function (...args) {
      // A link and a copy change their second path, a rename both.
      const paths = /^(?:rename)/u.test(name)
        ? args.slice(0, 2)
        : [/^(?:sym)?link|^c(?:p|opy)/u.test(name) ? args[1] : args[0]];
      for (const path of paths) if (typeof path === 'string') note(name, resolve(path));
      return method.apply(this, args);
    };
  }
  for (const name of ['open', 'openSync']) {
    const method = owner[name];
    if (typeof method !== 'function') continue;
    owner[name] = function (path, flags, ...rest) {
      const reads = flags === undefined || flags === 'r' || flags === 'rs' || typeof flags === 'function';
      const isReading = typeof flags === 'number' ? (flags & 3) === fs.constants.O_RDONLY : reads;
      if (!isReading) note(name, resolve(String(path)));
      return method.call(this, path, flags, ...rest);
    };
  }
}

watch(fs);
watch(fs.promises);
syncBuiltinESMExports();
note(isMainThread ? 'PROGRAM' : 'THREAD');
