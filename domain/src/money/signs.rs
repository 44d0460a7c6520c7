//! The signs and names of currencies.

/// Signs and names of the supported currencies, and the codes of those that use them. ASCII letters match in either case.
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("$", "USD AUD CAD HKD MXN NZD SGD TWD UYU"),
    ("dollar", "USD AUD CAD HKD NZD SGD TWD"),
    ("dollars", "USD AUD CAD HKD NZD SGD TWD"),
    ("US$", "USD"),
    ("U$S", "USD"),
    ("$US", "USD"),
    ("$ US", "USD"),
    ("US dollar", "USD"),
    ("US dollars", "USD"),
    ("A$", "AUD"),
    ("AU$", "AUD"),
    ("C$", "CAD"),
    ("CA$", "CAD"),
    ("$CA", "CAD"),
    ("$ CA", "CAD"),
    ("HK$", "HKD"),
    ("MX$", "MXN"),
    ("NZ$", "NZD"),
    ("S$", "SGD"),
    ("NT$", "TWD"),
    ("$U", "UYU"),
    ("R$", "BRL"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("£", "GBP"),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("¥", "JPY CNY"),
    ("円", "JPY"),
    ("yen", "JPY"),
    ("CN¥", "CNY"),
    ("元", "CNY TWD"),
    ("RMB", "CNY"),
    ("yuan", "CNY"),
    ("₩", "KRW"),
    ("원", "KRW"),
    ("₹", "INR"),
    ("Rs", "INR"),
    ("Rs.", "INR"),
    ("rupees", "INR"),
    ("Fr", "CHF"),
    ("Fr.", "CHF"),
    ("SFr", "CHF"),
    ("SFr.", "CHF"),
    ("francs", "CHF"),
    ("Franken", "CHF"),
    ("kr", "DKK ISK NOK SEK"),
    ("kr.", "DKK ISK NOK SEK"),
    ("Kč", "CZK"),
    ("zł", "PLN"),
    ("Ft", "HUF"),
    ("lei", "RON"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₴", "UAH"),
    ("₺", "TRY"),
    ("TL", "TRY"),
    ("₦", "NGN"),
    ("฿", "THB"),
    ("KSh", "KES"),
    ("KD", "KWD"),
    ("DT", "TND"),
    ("R", "ZAR"),
];

/// Signs of currencies (Unicode, general category Sc).
pub(super) const fn is_currency_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '¢'..='¥'
            | '֏'
            | '؋'
            | '৲'..='৳'
            | '૱'
            | '௹'
            | '฿'
            | '៛'
            | '\u{20a0}'..='\u{20cf}'
            | '﷼'
    )
}
