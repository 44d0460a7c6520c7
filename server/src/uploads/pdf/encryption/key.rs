//! The key of a document whose user password is empty (ISO 32000-1, 7.6.3.3 and 7.6.3.4, and ISO 32000-2, 7.6.4).

use super::dictionary::Dictionary;
use aes::cipher::{Array, BlockModeDecrypt, BlockModeEncrypt, KeyInit, KeyIvInit, StreamCipher};
use aes::{Aes128, Aes256};
use md5::{Digest, Md5};
use rc4::Rc4;
use sha2::{Sha256, Sha384, Sha512};

/// What an empty password is padded to.
const PADDING: [u8; 32] = *b"\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\
    \x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a";

/// `None` if the document needs a password. `id` is the first part of its identifier.
pub(super) fn file_key(dictionary: &Dictionary<'_>, id: &[u8]) -> Option<Vec<u8>> {
    match (dictionary.number("V")?, dictionary.number("R")?) {
        (1, revision @ (2 | 3)) => md5_key(dictionary, id, revision, 5),
        (2, revision @ (2 | 3)) => {
            let bits: usize = dictionary.word_or("Length", "40")?.parse().ok()?;
            let length = Some(bits / 8).filter(|length| (5..=16).contains(length))?;
            md5_key(dictionary, id, revision, length)
        }
        (4, revision @ 4) => md5_key(dictionary, id, revision, 16),
        (5, 5) => aes_key(dictionary, |salt| Some(Sha256::digest(salt).to_vec())),
        (5, 6) => aes_key(dictionary, hash),
        _ => None,
    }
}

/// Algorithm 2, and algorithms 4 to 6 for the check. `length` is in bytes.
fn md5_key(dictionary: &Dictionary<'_>, id: &[u8], revision: i64, length: usize) -> Option<Vec<u8>> {
    let owner = dictionary.string("O")?;
    let encrypts_metadata: bool = dictionary.word_or("EncryptMetadata", "true")?.parse().ok()?;
    let more: &[u8] = if revision < 4 || encrypts_metadata {
        &[]
    } else {
        &[0xff; 4]
    };
    let mut key = Md5::new()
        .chain_update(PADDING)
        .chain_update(owner.get(..32)?)
        .chain_update(&dictionary.number("P")?.to_le_bytes()[..4])
        .chain_update(id)
        .chain_update(more)
        .finalize();
    if revision > 2 {
        for _ in 0..50 {
            key = Md5::digest(&key[..length]);
        }
    }
    let key = key[..length].to_vec();
    let user = dictionary.string("U")?;
    let is_right = if revision == 2 {
        let mut check = PADDING;
        Rc4::new_from_slice(&key).ok()?.apply_keystream(&mut check);
        user.get(..32)? == check
    } else {
        let mut check = Md5::new().chain_update(PADDING).chain_update(id).finalize();
        for round in 0..20 {
            let key: Vec<u8> = key.iter().map(|byte| byte ^ round).collect();
            Rc4::new_from_slice(&key).ok()?.apply_keystream(&mut check);
        }
        user.get(..16)? == &check[..]
    };
    is_right.then_some(key)
}

/// Algorithm 2.A, and algorithm 11 for the check. `hash` is of an empty password and a salt.
fn aes_key(dictionary: &Dictionary<'_>, hash: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let user = dictionary.string("U")?;
    let (check, salts) = user.get(..48)?.split_at(32);
    let (check_salt, key_salt) = salts.split_at(8);
    if hash(check_salt)? != check {
        return None;
    }
    let mut key = dictionary.string("UE")?.get(..32)?.to_vec();
    let mut cipher = cbc::Decryptor::<Aes256>::new_from_slices(&hash(key_salt)?, &[0; 16]).ok()?;
    cipher.decrypt_blocks(Array::slice_as_chunks_mut(&mut key).0);
    Some(key)
}

/// Algorithm 2.B.
fn hash(salt: &[u8]) -> Option<Vec<u8>> {
    let mut hash = Sha256::digest(salt).to_vec();
    // It ends by itself: a byte is at most 255.
    for round in 1..=255 + 32 {
        let mut bytes = hash.repeat(64);
        let mut cipher = cbc::Encryptor::<Aes128>::new_from_slices(hash.get(..16)?, hash.get(16..32)?).ok()?;
        cipher.encrypt_blocks(Array::slice_as_chunks_mut(&mut bytes).0);
        // Divided by 3, a number leaves the same as the sum of its bytes.
        hash = match bytes.iter().take(16).map(|byte| u32::from(*byte)).sum::<u32>() % 3 {
            0 => Sha256::digest(&bytes).to_vec(),
            1 => Sha384::digest(&bytes).to_vec(),
            _ => Sha512::digest(&bytes).to_vec(),
        };
        if round >= 64 && i32::from(*bytes.last()?) <= round - 32 {
            break;
        }
    }
    hash.truncate(32);
    Some(hash)
}
