-- The memberships of one member, of very many.
CREATE INDEX membership_party_index ON membership (party);
