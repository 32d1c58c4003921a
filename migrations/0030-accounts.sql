-- each side: police, service
-- Accounts in use: when somebody last signed in, and a person's own password, which no role may read or write but through these functions.
alter table :side.account add column signed_in_at timestamptz;

create function :side.remember_sign_in() returns trigger language plpgsql security definer set search_path = :side, pg_temp as $remember$
begin
  update account set signed_in_at = new.started_at where id = new.account_id;
  return null;
end
$remember$;
create trigger remember_sign_in after insert on :side.session for each row execute function :side.remember_sign_in();

create function :side.own_password_hash() returns text language sql stable security definer set search_path = :side, pg_temp as
  $own$ select password_hash from account where id = person() $own$;

-- Takes the new hash, and ends every session of the person but the one kept.
create function :side.change_own_password(hashed text, kept bytea) returns void language sql security definer set search_path = :side, pg_temp as $change$
  update account set password_hash = hashed where id = person();
  delete from session where account_id = person() and token_hash <> kept;
$change$;

revoke all on function :side.remember_sign_in(), :side.own_password_hash(), :side.change_own_password(text, bytea) from public;
