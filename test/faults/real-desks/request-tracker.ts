import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lacking, ran, startServer, type RealServer } from './programs.ts';

const SERVER = '/usr/share/request-tracker5/libexec/rt-server';
const SETUP = '/usr/sbin/rt-setup-database-5';

export const rtIsMissing = (): string | undefined =>
  lacking([SERVER, SETUP], 'request-tracker5 rt5-standalone rt5-db-sqlite');

/** Request Tracker 5 as it is: a queue, the field that our backend needs, and two people with tokens. */
export interface RequestTracker extends RealServer {
  relayToken: string;
  stewardToken: string;
  /** How the steward enters its pages. */
  stewardPassword: string;
}

/** A zone that is not ours, since RT reads and writes times in it. */
const config = (folder: string, port: number): string => `
Set($rtname, 'arena'); Set($Organization, 'arena.example');
Set($WebDomain, '127.0.0.1'); Set($WebPort, ${port}); Set($WebPath, '');
Set($DatabaseType, 'SQLite'); Set($DatabaseName, '${join(folder, 'rt.sqlite')}');
Set($Timezone, 'US/Eastern');
Set($LogToSyslog, undef); Set($LogToSTDERR, 'error'); Set($MailCommand, 'testfile');
1;
`;

const dataWith = (password: string): string => String.raw`
our @CustomFields = ({ Name => 'Touchline Ref', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket',
  MaxValues => 1, ApplyTo => ['Visitors'] });
our @Queues = ({ Name => 'Visitors' });
our @Users = map { ({ Name => $_, EmailAddress => "$_\@arena.example", Privileged => 1, Password => '${password}' }) }
  qw(relay steward);
our @Final = (sub {
  my $queue = RT::Queue->new(RT->SystemUser); $queue->Load('Visitors');
  my $field = RT::CustomField->new(RT->SystemUser); $field->LoadByName(Name => 'Touchline Ref');
  for my $name (qw(relay steward)) {
    my $user = RT::User->new(RT->SystemUser); $user->Load($name);
    $user->PrincipalObj->GrantRight(Right => $_, Object => $queue)
      for qw(SeeQueue ShowTicket CreateTicket ReplyToTicket ModifyTicket);
    $user->PrincipalObj->GrantRight(Right => $_, Object => $field) for qw(SeeCustomField ModifyCustomField);
    my $token = RT::AuthToken->new(RT->SystemUser);
    my ($id, $message, $words) = $token->Create(Owner => $user->Id, Description => 'Touchline');
    print "token $name $words\n";
  }
});
1;
`;

export async function startRequestTracker(): Promise<RequestTracker> {
  let said = '';
  const stewardPassword = randomUUID();
  const server = await startServer(
    (port) => [
      SERVER,
      '--server',
      'Starlet',
      '--host',
      '127.0.0.1',
      '--port',
      `${port}`,
      '--max-workers',
      '4',
    ],
    async (folder, port) => {
      const site = join(folder, 'RT_SiteConfig.pm');
      const data = join(folder, 'data');
      const none = join(folder, 'none');
      mkdirSync(none);
      writeFileSync(site, config(folder, port));
      writeFileSync(data, dataWith(stewardPassword));
      const env = { RT_SITE_CONFIG: site, RT_SITE_CONFIG_DIR: none };
      await ran(SETUP, ['--action', 'init', '--skip-create'], env);
      said = await ran(SETUP, ['--action', 'insert', '--datafile', data, '--skip-create'], env);
      return env;
    },
  );
  const tokenOf = (name: string): string => new RegExp(`^token ${name} (\\S+)$`, 'm').exec(said)?.[1] ?? '';
  return { ...server, relayToken: tokenOf('relay'), stewardToken: tokenOf('steward'), stewardPassword };
}
