import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { victimSideRoleCodes } from './person';

/** An account to add. */
export class AccountToAdd {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Lucy Marsh' })
  name!: string;

  @ApiProperty({ format: 'email', maxLength: 254, example: 'lucy.marsh@example.org' })
  email!: string;

  @ApiProperty({ enum: victimSideRoleCodes })
  role!: string;

  @ApiProperty({
    minLength: 12,
    maxLength: 200,
    description: 'The first password. Not a common one, and without the email address in it.',
  })
  password!: string;
}

/** A change of an account. */
export class AccountChange {
  @ApiProperty({
    description: 'True suspends the account and ends all its sessions; false lets the person sign in again.',
  })
  @IsBoolean({ message: 'true or false' })
  suspended!: boolean;
}

/** An account, without its password. */
export class AccountAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'email' })
  email!: string;

  @ApiProperty({ enum: victimSideRoleCodes })
  role!: string;

  @ApiProperty()
  suspended!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: never signed in.' })
  signedInAt!: string | null;

  @ApiProperty({ description: 'Also the ETag, in quotation marks.' })
  version!: number;
}

/** A page of the list. */
export class AccountsAnswer {
  @ApiProperty({ type: [AccountAnswer] })
  items!: AccountAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page; null at the end.' })
  next!: string | null;
}
