import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lacking, ran, startServer, type RealServer } from './programs.ts';

const HOME = '/usr/share/redmine';
const SERVER = '/usr/bin/puma';
const FIELD = 'Touchline Ref';

export const redmineIsMissing = (): string | undefined =>
  lacking([`${HOME}/config.ru`, SERVER], 'redmine redmine-sqlite puma');

/** Redmine as it is: a project, the field that our backend needs, and two people with keys. */
export interface Redmine extends RealServer {
  relayKey: string;
  stewardKey: string;
  /** The number of the field. */
  field: number;
}

const data = `
Setting.rest_api_enabled = '1'
field = IssueCustomField.create!(name: '${FIELD}', field_format: 'string', is_for_all: true, is_filter: true,
  trackers: Tracker.all)
project = Project.new(name: 'Visitors', is_public: false, enabled_module_names: ['issue_tracking'])
project.identifier = 'visitors'
project.trackers = Tracker.all
project.save!
['relay', 'steward'].each do |name|
  user = User.new(firstname: name, lastname: 'Arena', mail: name + '@arena.example', language: 'en')
  user.login = name
  user.password = user.password_confirmation = SecureRandom.hex(16)
  user.save!
  Member.create!(project: project, principal: user, roles: [Role.givable.first])
  puts 'key ' + name + ' ' + user.api_key
end
puts 'field ' + field.id.to_s
`;

/** An instance in a folder of its own: Debian's Redmine looks for one below itself, by a name that may lead elsewhere. */
function settle(folder: string): Record<string, string> {
  for (const one of ['config', 'log', 'tmp', 'files', 'public/plugin_assets'])
    mkdirSync(join(folder, one), { recursive: true });
  const database = { adapter: 'sqlite3', database: join(folder, 'redmine.sqlite'), timeout: 10_000 };
  writeFileSync(join(folder, 'config/database.yml'), JSON.stringify({ production: database }));
  writeFileSync(join(folder, 'config/secret_key.txt'), randomBytes(40).toString('hex'));
  return {
    X_DEBIAN_SITEID: join('../../../..', folder),
    RAILS_ENV: 'production',
    REDMINE_LANG: 'en',
    SCHEMA: '/dev/null',
    BUNDLE_GEMFILE: join(HOME, 'Gemfile'),
  };
}

export async function startRedmine(): Promise<Redmine> {
  let said = '';
  const server = await startServer(
    (port) => [SERVER, '--dir', HOME, '-b', `tcp://127.0.0.1:${port}`, '-t', '4:4', join(HOME, 'config.ru')],
    async (folder) => {
      const env = settle(folder);
      const script = join(folder, 'data.rb');
      writeFileSync(script, data);
      const rake = ['exec', 'rake', '-f', join(HOME, 'Rakefile')];
      // What a migration has changed, the same process does not see.
      await ran('bundle', [...rake, 'db:migrate'], env);
      await ran('bundle', [...rake, 'redmine:load_default_data'], env);
      said = await ran('bundle', ['exec', join(HOME, 'bin/rails'), 'runner', script], env);
      return env;
    },
  );
  const found = (what: RegExp): string => what.exec(said)?.[1] ?? '';
  return {
    ...server,
    relayKey: found(/^key relay (\S+)$/m),
    stewardKey: found(/^key steward (\S+)$/m),
    field: Number(found(/^field (\d+)$/m)),
  };
}
