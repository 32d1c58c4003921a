import { DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ownUrl, type Login } from './logins';
import { Database, UnitOfWork } from './unit-of-work';

/** One login and one small pool a process. */
@Global()
@Module({})
export class DatabaseModule {
  static forLogin(login: Login, connections: number): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            type: 'postgres',
            url: ownUrl(login),
            poolSize: connections,
            applicationName: login,
            retryAttempts: 3,
            retryDelay: 500,
            logging: false,
          }),
        }),
      ],
      providers: [UnitOfWork, Database],
      exports: [UnitOfWork, Database, TypeOrmModule],
    };
  }
}
