//! Email addresses for SMTP.

use lettre::Address;

/// Parses an address. Its domain becomes ASCII, because few servers accept anything else. Addresses with a non-ASCII local
/// part aren't supported.
pub(super) fn address(typed: &str) -> Option<Address> {
    let (name, domain) = typed.trim().rsplit_once('@')?;
    if !name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"') {
        return None;
    }
    let domain = idna::domain_to_ascii(domain).ok()?;
    Address::new(name, domain).ok()
}

/// An address in one spelling: lower case, the domain in ASCII. Unlike [`super::mailbox`], it keeps dots and tags, because
/// only the providers that ignore them give both spellings to the same person. `None` if it isn't an address.
pub(crate) fn normalized(typed: &str) -> Option<String> {
    address(typed).map(|address| address.to_string().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{address, normalized};

    #[test]
    fn one_address_has_one_spelling_and_two_people_never_share_it() {
        for (typed, expected) in [
            (" Zoe@Example.ORG ", Some("zoe@example.org")),
            ("zoe@müller.example", Some("zoe@xn--mller-kva.example")),
            ("zoe+board@example.org", Some("zoe+board@example.org")),
            ("z.o.e@gmail.com", Some("z.o.e@gmail.com")),
            ("nobody", None),
        ] {
            assert_eq!(normalized(typed).as_deref(), expected, "{typed:?}");
        }
    }

    #[test]
    fn an_address_is_written_in_ascii_or_refused() {
        for (typed, wire) in [
            ("zoe+join@example.org", Some("zoe+join@example.org")),
            (" zoe@müller.example ", Some("zoe@xn--mller-kva.example")),
            ("büro@example.org", None),
            ("\"a b\"@example.org", None),
            ("a@example.org\r\nBcc: b@example.org", None),
            ("a\r\n@example.org", None),
            ("a@", None),
            ("@example.org", None),
            ("nobody", None),
        ] {
            let read = address(typed).map(|address| address.to_string());
            assert_eq!(read.as_deref(), wire, "{typed:?}");
        }
    }
}
