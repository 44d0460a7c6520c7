//! The keys by which the directory finds and sorts a member. Members who aren't listed have none.

use crate::applications::{CommandError, MembershipId};
use crate::storage::{Arg, Tx, name_key};

/// The most words of a name by which it's found.
const MOST_WORDS: usize = 24;

/// The most characters of a name that are compared from a word on.
const LONGEST: usize = 80;

/// Puts a member into the directory, or takes it out.
///
/// # Errors
/// If the database fails.
pub(super) async fn list(
    tx: &mut Tx,
    foundation: &str,
    membership: &MembershipId,
    name: &str,
    listed: bool,
) -> Result<(), CommandError> {
    let key = search_key(name);
    tx.run(
        "UPDATE membership SET listed_key = $1 WHERE id = $2",
        &[listed.then_some(key.as_str()).into(), membership.into()],
    )
    .await?;
    tx.run("DELETE FROM listed_word WHERE membership = $1", &[membership.into()])
        .await?;
    if !listed {
        return Ok(());
    }
    let words = words(&key);
    let rows: Vec<[Arg<'_>; 4]> = (1_i64..)
        .zip(&words)
        .map(|(place, word)| [membership.into(), place.into(), foundation.into(), word.into()])
        .collect();
    Ok(tx
        .insert("listed_word (membership, place, foundation, word)", &rows)
        .await?)
}

/// Takes a member out of the directory who never said that they want to be in it.
///
/// # Errors
/// If the database fails.
pub(crate) async fn unlist(tx: &mut Tx, foundation: &str, membership: &MembershipId) -> Result<(), CommandError> {
    tx.run(
        "UPDATE profile SET listed = $1, listed_at = NULL WHERE membership = $2",
        &[false.into(), membership.into()],
    )
    .await?;
    list(tx, foundation, membership, "", false).await
}

/// What names and searches are compared by.
pub(crate) fn search_key(name: &str) -> String {
    name_key(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rest of a name from each of its words on. Scripts without spaces have one from each character on.
fn words(key: &str) -> Vec<String> {
    let mut before = ' ';
    let mut words = Vec::new();
    for (at, letter) in key.char_indices() {
        let starts = letter.is_alphanumeric() && (!before.is_alphanumeric() || is_word(letter) || is_word(before));
        if at == 0 || starts {
            words.push(key[at..].chars().take(LONGEST).collect());
        }
        before = letter;
    }
    words.truncate(MOST_WORDS);
    words
}

/// Whether a character is a word on its own: Chinese, Japanese and Thai don't put spaces between words.
fn is_word(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::{search_key, words};

    #[test]
    fn a_name_is_found_by_each_of_its_words() {
        for (name, expected) in [
            ("Harbour  Works", vec!["harbour works", "works"]),
            (
                "Zoë’s Café-Bar",
                vec!["zoe’s cafe-bar", "s cafe-bar", "cafe-bar", "bar"],
            ),
            ("葛城海運", vec!["葛城海運", "城海運", "海運", "運"]),
            ("شركة الموانئ", vec!["شركة الموانئ", "الموانئ"]),
            ("«Nova»", vec!["«nova»", "nova»"]),
            ("", vec![]),
        ] {
            // Written as people do, and compared as names are.
            let expected: Vec<String> = expected.into_iter().map(search_key).collect();
            assert_eq!(words(&search_key(name)), expected, "{name}");
        }
        let long = "word ".repeat(100);
        assert!(words(&search_key(&long)).len() <= super::MOST_WORDS);
    }
}
