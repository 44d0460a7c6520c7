//! Which mailbox an address belongs to, for rate limits. One mailbox can have many spellings.

use super::address::address;

/// Providers that ignore dots in the local part. Elsewhere, `a.b` and `ab` can be two people.
const IGNORES_DOTS: [&str; 2] = ["gmail.com", "googlemail.com"];

/// The mailbox of an address: lower case, the domain in ASCII without a final dot, no tag (`+join`), and no
/// dots if the provider ignores them. Text that isn't an address is used as it is.
pub(crate) fn mailbox(typed: &str) -> String {
    let typed = typed.trim().to_lowercase();
    let typed = typed.trim_end_matches('.');
    let Some(address) = address(typed) else {
        return typed.to_owned();
    };
    let domain = match address.domain().trim_end_matches('.') {
        "googlemail.com" => "gmail.com",
        domain => domain,
    };
    let user = address.user();
    let local = user.split_once('+').map_or(user, |(name, _)| name);
    // The local part is only a tag, so keep it.
    let local = if local.is_empty() { user } else { local };
    if IGNORES_DOTS.contains(&domain) {
        format!("{}@{domain}", local.replace('.', ""))
    } else {
        format!("{local}@{domain}")
    }
}

#[cfg(test)]
mod tests {
    use super::mailbox;

    #[test]
    fn s2_every_spelling_of_a_mailbox_counts_as_one() {
        for (typed, expected) in [
            ("zoe@example.org", "zoe@example.org"),
            (" Zoe@Example.ORG ", "zoe@example.org"),
            ("zoe+join@example.org", "zoe@example.org"),
            ("zoe+a+b@example.org", "zoe@example.org"),
            ("zoe@example.org.", "zoe@example.org"),
            ("zoe+x@EXAMPLE.org.", "zoe@example.org"),
            ("+x@example.org", "+x@example.org"),
            ("zoe@müller.example", "zoe@xn--mller-kva.example"),
            ("zoe@XN--MLLER-KVA.example", "zoe@xn--mller-kva.example"),
            ("z.o.e+x@gmail.com", "zoe@gmail.com"),
            ("z.oe@googlemail.com", "zoe@gmail.com"),
            ("z.oe@example.org", "z.oe@example.org"),
            ("nobody", "nobody"),
        ] {
            assert_eq!(mailbox(typed), expected, "{typed:?}");
        }
    }
}
