//! The form of an API token: `ghd_`, 30 random letters and digits, and a checksum, so that programs that look for leaked secrets find
//! them without asking us.

use crate::applications::Secrets;

const PREFIX: &str = "ghd_";
const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// 30 of 62 letters are 178 bits.
const RANDOM: usize = 30;
/// A CRC-32 fits into six letters.
const CHECKSUM: usize = 6;

/// A new token.
///
/// # Errors
/// If the system has no random data.
pub(super) fn random_token(secrets: &Secrets) -> Result<String, getrandom::Error> {
    let mut random = String::with_capacity(RANDOM);
    while random.len() < RANDOM {
        // Larger bytes would make some letters more likely.
        let bytes = secrets.bytes::<64>()?;
        let fair = bytes.iter().filter(|byte| **byte < 248);
        random.extend(
            fair.map(|byte| char::from(LETTERS[usize::from(byte % 62)]))
                .take(RANDOM - random.len()),
        );
    }
    Ok(format!("{PREFIX}{random}{}", checksum(&random)))
}

/// Whether text is a token with the right checksum.
pub(super) fn is_token_text(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(PREFIX) else {
        return false;
    };
    let is_plain = rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_plain
        && rest
            .split_at_checked(RANDOM)
            .is_some_and(|(random, sum)| sum == checksum(random))
}

/// The CRC-32 of text as six letters.
fn checksum(text: &str) -> String {
    let mut rest = crc32fast::hash(text.as_bytes());
    let mut letters = [b'0'; CHECKSUM];
    for letter in letters.iter_mut().rev() {
        *letter = LETTERS[usize::try_from(rest % 62).unwrap_or_default()];
        rest /= 62;
    }
    letters.iter().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_a_prefix_and_a_checksum() {
        let token = random_token(&Secrets::system()).unwrap();
        assert_eq!(token.len(), 40);
        assert!(is_token_text(&token), "{token}");
        assert_ne!(token, random_token(&Secrets::system()).unwrap());
        let mut broken = token.clone();
        let last = if broken.pop() == Some('0') { '1' } else { '0' };
        broken.push(last);
        for wrong in [
            &broken,
            &token[..39],
            &token[4..],
            "",
            "ghd_",
            &format!("{token}0"),
            "ghd_é",
        ] {
            assert!(!is_token_text(wrong), "{wrong}");
        }
    }

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        // CRC-32 of "123456789" is 0xCBF43926 (its check value): 3,421,780,262 in base 62.
        assert_eq!(crc32fast::hash(b"123456789"), 0xcbf4_3926);
        let value = checksum("123456789").bytes().fold(0_u64, |sum, letter| {
            let digit = LETTERS.iter().position(|other| *other == letter).unwrap();
            sum * 62 + u64::try_from(digit).unwrap()
        });
        assert_eq!(value, 0xcbf4_3926);
    }
}
