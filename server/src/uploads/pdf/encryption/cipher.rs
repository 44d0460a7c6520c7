//! Decrypts streams (ISO 32000-1, 7.6.2 and 7.6.5, and ISO 32000-2, 7.6.3 and 7.6.6).

use super::dictionary::Dictionary;
use super::key::file_key;
use aes::cipher::consts::U16;
use aes::cipher::{Array, BlockModeDecrypt, KeyInit, KeyIvInit, StreamCipher};
use aes::{Aes128, Aes256};
use cbc::Decryptor;
use md5::{Digest, Md5};
use rc4::Rc4;
use std::io::{self, BufRead, BufReader, Read};

/// The size of an AES block, in bytes. RC4 is read in the same steps.
const BLOCK: usize = 16;
/// How many bytes are decrypted at once. Most streams contain no objects, and their first bytes show it.
const AT_ONCE: usize = 1024;

/// How a document's streams are encrypted, with its key.
pub(in crate::uploads::pdf) enum Encryption {
    /// Only strings are encrypted.
    Identity,
    Rc4(Vec<u8>),
    Aes128([u8; 16]),
    Aes256([u8; 32]),
}

impl Encryption {
    /// `None` if the document needs a password, or if its encryption isn't standard.
    pub(super) fn open(dictionary: &Dictionary<'_>, id: &[u8]) -> Option<Self> {
        let key = file_key(dictionary, id)?;
        let version = dictionary.number("V")?;
        if version < 4 {
            return Some(Self::Rc4(key));
        }
        let filters = dictionary.dictionary("CF")?;
        let name = if dictionary.has("StmF") {
            dictionary.name("StmF")?
        } else {
            b"Identity".into()
        };
        if *name == *b"Identity" && !filters.has("Identity") {
            return Some(Self::Identity);
        }
        let filter = filters.dictionary(std::str::from_utf8(&name).ok()?)?;
        match (version, &*filter.name("CFM")?) {
            (4, b"V2") => Some(Self::Rc4(key)),
            (4, b"AESV2") => Some(Self::Aes128(key.try_into().ok()?)),
            (5, b"AESV3") => Some(Self::Aes256(key.try_into().ok()?)),
            _ => None,
        }
    }

    /// Decrypts the data of an object's stream as it's read. What follows the stream turns into noise.
    pub(in crate::uploads::pdf) fn decrypt<'a>(
        &self,
        number: u32,
        generation: u16,
        data: &'a [u8],
    ) -> impl BufRead + 'a {
        let (vector, blocks) = data.split_first_chunk::<BLOCK>().unwrap_or((&[0; BLOCK], b""));
        let decrypted = match self {
            Self::Identity => Decrypted::new(data, |_| {}),
            Self::Rc4(key) => {
                let hash = object_key(key, number, generation, b"");
                match Rc4::new_from_slice(&hash[..(key.len() + 5).min(hash.len())]) {
                    Ok(mut cipher) => Decrypted::new(data, move |bytes| cipher.apply_keystream(bytes)),
                    Err(_) => Decrypted::new(b"", |_| {}),
                }
            }
            Self::Aes128(key) => {
                let key = object_key(key, number, generation, b"sAlT");
                Decrypted::new(blocks, aes(Decryptor::<Aes128>::new(&key.into(), vector.into())))
            }
            Self::Aes256(key) => Decrypted::new(blocks, aes(Decryptor::<Aes256>::new(key.into(), vector.into()))),
        };
        BufReader::with_capacity(AT_ONCE, decrypted)
    }
}

/// Algorithm 1.
fn object_key(key: &[u8], number: u32, generation: u16, salt: &[u8]) -> [u8; 16] {
    let hash = Md5::new()
        .chain_update(key)
        .chain_update(&number.to_le_bytes()[..3])
        .chain_update(generation.to_le_bytes())
        .chain_update(salt);
    hash.finalize().into()
}

fn aes(mut cipher: impl BlockModeDecrypt<BlockSize = U16>) -> impl FnMut(&mut [u8]) {
    move |bytes| cipher.decrypt_blocks(Array::slice_as_chunks_mut(bytes).0)
}

/// Decrypts the next bytes in place.
type Decrypt = Box<dyn FnMut(&mut [u8])>;

struct Decrypted<'a> {
    rest: &'a [u8],
    decrypt: Decrypt,
}

impl<'a> Decrypted<'a> {
    fn new(rest: &'a [u8], decrypt: impl FnMut(&mut [u8]) + 'static) -> Self {
        Self {
            rest,
            decrypt: Box::new(decrypt),
        }
    }
}

impl Read for Decrypted<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = into.len().min(self.rest.len()) / BLOCK * BLOCK;
        let (piece, rest) = self.rest.split_at(length);
        into[..length].copy_from_slice(piece);
        (self.decrypt)(&mut into[..length]);
        self.rest = rest;
        Ok(length)
    }
}
