// SPDX-License-Identifier: GPL-3.0-or-later
// PouchDB on LevelDB replicates the documents of a file, one a line, to express-pouchdb over HTTP on loopback: a process
// for each side. Prints {"docs": n, "seconds": s}.
//   node reference.js DOCUMENTS FOLDER
'use strict';
const { fork } = require('child_process');
const fs = require('fs');
const path = require('path');
const PouchDB = require('pouchdb');

const [, , documents, folder] = process.argv;

function serve() {
  const stores = path.join(folder, 'server') + path.sep;
  fs.mkdirSync(stores, { recursive: true });
  const app = require('express')();
  app.use('/', require('express-pouchdb')(PouchDB.defaults({ prefix: stores }),
    { inMemoryConfig: true, logPath: path.join(folder, 'log.txt') }));
  const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

async function replicate(port) {
  const laptop = new PouchDB(path.join(folder, 'laptop'));
  const lines = fs.readFileSync(documents, 'utf8').split('\n').filter((line) => line !== '');
  for (let i = 0; i < lines.length; i += 1000) await laptop.bulkDocs(lines.slice(i, i + 1000).map((line) => JSON.parse(line)));
  const began = process.hrtime.bigint();
  // 200 at a time as the padrón's batches; with PouchDB's own 100 it is slower
  const done = await PouchDB.replicate(laptop, `http://127.0.0.1:${port}/centro`, { batch_size: 200 });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  console.log(JSON.stringify({ docs: done.docs_written, seconds }));
}

if (process.send) {
  serve();
} else {
  const child = fork(__filename, process.argv.slice(2));
  child.once('message', (port) => replicate(port).then(() => child.kill(), (error) => { console.error(error); child.kill(); process.exitCode = 1; }));
}
