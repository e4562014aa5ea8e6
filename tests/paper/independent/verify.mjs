// SPDX-License-Identifier: GPL-3.0-or-later
// Verifies the text of a QR (docs of its bytes: app/credential/qr.cddl) with other people's code only: base45-web, pako
// and cbor from npm, Ed25519 of node:crypto; then MOSIP's pixelpass as a second reader of the transport, and cose-kit (with
// its own CBOR, and jose) as a second verifier of each signature.
//   node verify.mjs PUBLIC_KEY_HEX TEXT      prints the claims; exit code 1 when the signature does not hold
//   node verify.mjs --golden FILE            checks the golden vectors, and that changing them is noticed
// A final QR verifies with the key that signed it, a provisional one with the CA's, through the delegation it carries.
import { readFileSync } from 'node:fs';
import { createPublicKey, verify as verifySignature } from 'node:crypto';
import assert from 'node:assert/strict';

const kSkipped = 77; // what ctest reads as "skipped"
let base45, pako, cbor, pixelpass, coseKit;
try {
  [base45, pako, cbor, pixelpass, coseKit] = (await Promise.all(
    ['base45-web', 'pako', 'cbor', '@mosip/pixelpass', 'cose-kit'].map((name) => import(name)))).map((m) => m.default ?? m);
} catch {
  console.log('Skipped: its packages are not installed (npm ci in this folder).');
  process.exit(kSkipped);
}

const spki = Buffer.from('302a300506032b6570032100', 'hex'); // RFC 8410, before the 32 bytes of an Ed25519 key
const publicKey = (raw) => createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });

/** One COSE_Sign1 (RFC 9052) already decoded by cbor; its payload decoded, when both verifiers say that the signature holds. */
async function openSign1(tagged, rawKey) {
  assert.equal(tagged.tag, 18, 'not a COSE_Sign1');
  const [protectedBytes, unprotected, payload, signature] = tagged.value;
  assert.equal(cbor.decodeFirstSync(protectedBytes).get(1), -8, 'not EdDSA');
  const signed = cbor.encode(['Signature1', protectedBytes, Buffer.alloc(0), payload]);
  assert.ok(verifySignature(null, signed, publicKey(rawKey), signature), 'the signature does not hold');
  const second = await coseKit.coseVerify(cbor.encode(tagged), publicKey(rawKey));
  assert.ok(second.isValid, 'cose-kit does not agree');
  return { unprotected, claims: cbor.decodeFirstSync(payload) };
}

export async function verify(text, keyHex) {
  const cose = Buffer.from(pako.inflate(base45.decode(text)));
  const tagged = cbor.decodeFirstSync(cose);

  // pixelpass must see the same message: its JSON keeps the byte strings
  const seen = JSON.parse(pixelpass.decode(text));
  assert.deepEqual(Buffer.from(seen.value[2].data), tagged.value[2]);
  assert.deepEqual(Buffer.from(seen.value[3].data), tagged.value[3]);

  let key = Buffer.from(keyHex, 'hex');
  const chained = tagged.value[1] instanceof Map ? tagged.value[1].get(13) : undefined;
  let delegation;
  if (chained) {
    delegation = (await openSign1(chained, key)).claims;
    key = delegation.get(8).get(1).get(-2);
  }
  const { claims } = await openSign1(tagged, key);
  const person = claims.get(169);
  if (delegation) {
    const [first, count] = delegation.get(-65537);
    assert.ok(person.get(91) >= first && person.get(91) < first + count, 'an index outside the delegation');
    assert.ok(claims.get(6) >= delegation.get(6) && claims.get(6) <= delegation.get(4), 'issued outside the delegation');
  }
  assert.equal(person.get(90), delegation ? 1 : 0, 'a class that its signer may not give');
  return { issuer: claims.get(1), issuedAt: claims.get(6), folio: person.get(1), name: person.get(4), birth: person.get(8),
           sex: person.get(9), entity: person.get(21), class: person.get(90), index: person.get(91) };
}

async function checkGolden(path) {
  const golden = JSON.parse(readFileSync(path, 'utf8'));
  const refused = (text, key) => assert.rejects(() => verify(text, key));
  for (const kind of ['final', 'provisional']) {
    const claims = await verify(golden[kind].text, golden.ca.public);
    assert.equal(claims.folio, golden.record['1 folio']);
    assert.equal(claims.name, golden.record['4 name']);
    assert.equal(claims.birth, golden.record['8 dob']);
    assert.equal(claims.sex, golden.record['9 sex']);
    assert.equal(claims.entity, golden.record['21 entity']);
    await refused(golden[kind].text, golden.device.public);
    for (let i = 0; i < golden[kind].text.length; i += 7) {
      const other = golden[kind].text[i] === '0' ? '1' : '0';
      await refused(golden[kind].text.slice(0, i) + other + golden[kind].text.slice(i + 1), golden.ca.public);
    }
  }
  console.log('The golden QRs verify with code that is not ours, and no change of them does.');
}

const [first, second] = process.argv.slice(2);
if (first === '--golden') {
  await checkGolden(second);
} else {
  try {
    console.log(JSON.stringify(await verify(second, first)));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
